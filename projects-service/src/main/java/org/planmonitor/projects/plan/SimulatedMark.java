package org.planmonitor.projects.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Remembers, while a request is answered, that it is about a simulated plan, and says so in a header of the answer. */
@RequestScoped
class SimulatedMark {

    private boolean simulated;

    void set() {
        simulated = true;
    }

    boolean isSet() {
        return simulated;
    }

    /** Adds the header to every answer of such a request, problems included. */
    static class Header {

        private final SimulatedMark mark;

        Header(SimulatedMark mark) {
            this.mark = mark;
        }

        @ServerResponseFilter
        void add(ContainerRequestContext request, ContainerResponseContext response) {
            if (mark.isSet()) {
                response.getHeaders().putSingle("Plan-Simulated", "true");
            }
        }
    }
}
