package org.planmonitor.local.issuer;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** What the issuer needs of a request. */
record Request(
        String method,
        String path,
        Map<String, String> query,
        @Nullable String authorization,
        Map<String, String> form) {

    private static final String BASIC = "Basic ";

    /** The client's id, from the form or from basic authentication; Swagger UI sends the second. */
    Optional<String> client() {
        if (authorization != null && authorization.startsWith(BASIC)) {
            byte[] pair;
            try {
                pair = Base64.getDecoder().decode(authorization.substring(BASIC.length()));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
            String user = new String(pair, StandardCharsets.UTF_8);
            int colon = user.indexOf(':');
            return Optional.of(decode(colon < 0 ? user : user.substring(0, colon)));
        }
        return Optional.ofNullable(form.get("client_id"));
    }

    static Map<String, String> parse(String form) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : form.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
