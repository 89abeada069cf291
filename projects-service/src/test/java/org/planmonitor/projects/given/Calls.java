package org.planmonitor.projects.given;

import java.util.Map;
import java.util.UUID;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import org.planmonitor.kit.testing.Tokens;

import static io.restassured.RestAssured.given;

/** Calls about Taiyuan's plan, as somebody with a role makes them. */
public final class Calls {

    public static final String PLAN = "/projects/v1/plans/" + Plans.TAIYUAN;

    private Calls() {}

    public static RequestSpecification as(String... roles) {
        return given().auth().oauth2(Tokens.of(roles)).contentType("application/json");
    }

    /** The address of a project. */
    public static String project(String code) {
        return PLAN + "/projects/" + code;
    }

    /** The present tag of what lies there, for a planner. */
    public static String tag(String path) {
        return as("planner").get(path).getHeader("ETag");
    }

    public static String key() {
        return UUID.randomUUID().toString();
    }

    public static Response read(String path) {
        return as("planner").get(path);
    }

    /** A POST under the present tag of something. */
    public static Response post(String path, String tagged, Object body) {
        return as("planner")
                .header("If-Match", tag(tagged))
                .header("Idempotency-Key", key())
                .body(body)
                .post(path);
    }

    /** A POST that needs no tag. */
    public static Response post(String path, Object body) {
        return as("planner").header("Idempotency-Key", key()).body(body).post(path);
    }

    /** An entry about a project's money. */
    public static Response invest(String code, Map<String, ?> entry) {
        return post(project(code) + "/investments", project(code), entry);
    }
}
