package org.planmonitor.reports.dashboard;

import jakarta.ws.rs.core.Response;

/** Says in the headers of an answer that it speaks of an invented plan. */
final class Simulated {

    static final String HEADER = "Plan-Simulated";

    private Simulated() {}

    static Response marked(Response response, boolean simulated) {
        if (simulated) {
            response.getHeaders().putSingle(HEADER, "true");
        }
        return response;
    }
}
