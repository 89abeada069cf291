package org.planmonitor.kit.consistency;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Gives the token of what was written to whoever wrote it. */
@Provider
class ConsistencyFilter implements ContainerResponseFilter {

    private static final int FIRST_ERROR = 400;

    private final ConsistencyTokens tokens;

    ConsistencyFilter(ConsistencyTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String token = tokens.written();
        // After an error the transaction was rolled back: its id would never become visible.
        if (token != null && response.getStatus() < FIRST_ERROR) {
            response.getHeaders().putSingle(ConsistencyTokens.HEADER, token);
        }
    }
}
