package org.planmonitor.reports.webhook;

/** Constants that annotations need. */
final class Examples {

    static final String ID = "7f3d2c1e-5b4a-4c6d-8e9f-0a1b2c3d4e5f";

    private Examples() {}
}
