package org.planmonitor.indicators.plan;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Says on every answer under a simulated plan that its figures are invented. The code alone tells: sim-. */
@Provider
class SimulatedHeader implements ContainerResponseFilter {

    private static final String HEADER = "Plan-Simulated";
    private static final String PREFIX = "sim-";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String plan = request.getUriInfo().getPathParameters().getFirst("plan");
        if (plan != null && plan.startsWith(PREFIX)) {
            response.getHeaders().putSingle(HEADER, "true");
        }
    }
}
