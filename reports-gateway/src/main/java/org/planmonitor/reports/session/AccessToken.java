package org.planmonitor.reports.session;

import java.io.IOException;
import java.time.Instant;
import java.util.Base64;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What an access token says of itself. It came from the issuer itself, and whoever acts on it verifies it: here it is only read when to
 * renew it.
 */
record AccessToken(String subject, Instant until) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @throws IllegalArgumentException when it is no JWT with subject and end, which the services need */
    static AccessToken read(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("the issuer's access token is not a JWT");
        }
        try {
            JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
            if (!claims.path("exp").isNumber() || !claims.path("sub").isTextual()) {
                throw new IllegalArgumentException("the issuer's access token has no subject or no end");
            }
            return new AccessToken(
                    claims.path("sub").asText(),
                    Instant.ofEpochSecond(claims.path("exp").asLong()));
        } catch (IOException e) {
            throw new IllegalArgumentException("the issuer's access token cannot be read", e);
        }
    }
}
