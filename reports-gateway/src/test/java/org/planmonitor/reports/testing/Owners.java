package org.planmonitor.reports.testing;

import com.github.tomakehurst.wiremock.client.WireMock;

/** The owners' ports, in system properties because Quarkus loads tests in another class loader than resources. */
public final class Owners {

    static final String INDICATORS = "planmonitor.test.owner.indicators";
    static final String PROJECTS = "planmonitor.test.owner.projects";

    private Owners() {}

    public static WireMock indicators() {
        return new WireMock("127.0.0.1", Integer.getInteger(INDICATORS));
    }

    public static WireMock projects() {
        return new WireMock("127.0.0.1", Integer.getInteger(PROJECTS));
    }

    /** Where a test lets the issuer of sessions answer: at the first owner's port. */
    public static String issuer() {
        return "http://127.0.0.1:" + Integer.getInteger(INDICATORS) + "/issuer";
    }
}
