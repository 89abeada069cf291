package org.planmonitor.local.issuer;

import java.util.Map;

/** An answer of the issuer: JSON, with errors in the form of OAuth 2, a page, or a way elsewhere. */
record Answer(int status, String body, Map<String, String> headers) {

    private static final String TYPE = "Content-Type";

    static Answer ok(String json) {
        return json(200, json);
    }

    static Answer error(int status, String code) {
        return json(status, "{\"error\":\"" + code + "\"}");
    }

    /** A page that nothing can be smuggled into: no script, nothing from elsewhere. */
    static Answer page(int status, String html) {
        return new Answer(
                status,
                html,
                Map.of(
                        TYPE,
                        "text/html; charset=utf-8",
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'"));
    }

    static Answer to(String location) {
        return new Answer(302, "", Map.of("Location", location));
    }

    private static Answer json(int status, String body) {
        return new Answer(status, body, Map.of(TYPE, "application/json"));
    }
}
