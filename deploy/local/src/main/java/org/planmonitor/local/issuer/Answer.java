package org.planmonitor.local.issuer;

/** A JSON answer of the issuer; errors in the form of OAuth 2. */
record Answer(int status, String body) {

    static Answer ok(String body) {
        return new Answer(200, body);
    }

    static Answer error(int status, String code) {
        return new Answer(status, "{\"error\":\"" + code + "\"}");
    }
}
