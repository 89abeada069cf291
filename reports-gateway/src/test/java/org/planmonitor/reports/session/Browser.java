package org.planmonitor.reports.session;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;

import static io.restassured.RestAssured.given;

/** Requests as the page's browser sends them, with the cookie of a session. */
final class Browser {

    static final String COOKIE = "__Host-plan-monitor-session";

    private Browser() {}

    static RequestSpecification of(SessionSecret secret) {
        return given().header("Cookie", "other=1; " + COOKIE + "=" + secret.cookie());
    }

    /** With what a write has to show. */
    static RequestSpecification writing(SessionSecret secret) {
        return of(secret).header("Origin", origin()).header("X-CSRF-Token", secret.csrfToken());
    }

    static String origin() {
        return RestAssured.baseURI + ":" + RestAssured.port;
    }
}
