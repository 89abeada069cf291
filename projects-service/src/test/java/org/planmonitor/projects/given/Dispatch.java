package org.planmonitor.projects.given;

import java.util.List;
import java.util.Map;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** What the tests of dispatching say about projects of the registry's city. */
public final class Dispatch {

    public static final String PLAN = "/projects/v1/plans/" + Registry.PLAN;
    public static final String OWNER = "91350100M000100Y43";

    private Dispatch() {}

    public static String at(String project, String below) {
        return Registry.PROJECTS + project + "/" + below;
    }

    /** Somebody of a role under a name of their own, with rights to the east district and to projects of the owner. */
    public static RequestSpecification as(String role, String name) {
        return Registry.as(role, Map.of("sub", name, "regions", List.of(Registry.EAST), "creditCode", OWNER));
    }

    public static Response post(RequestSpecification who, String path, Object body) {
        return who.header("Idempotency-Key", Registry.key()).body(body).post(path);
    }

    /** A POST on the state of what lies at {@code tagged}, as its writer sees it. */
    public static Response post(String role, String path, String tagged, Object body) {
        return as(role, role)
                .header("Idempotency-Key", Registry.key())
                .header("If-Match", tag(role, tagged))
                .body(body)
                .post(path);
    }

    public static String tag(String role, String path) {
        return as(role, role).get(path).getHeader("ETag");
    }

    /** A project of the owner in the east district that is being built. */
    public static String building(String name) {
        String code = Registry.project(name, Map.of("owner", Map.of("name", "某公司", "creditCode", OWNER)));
        Registry.move(code, "STARTED", "2024-03").then().statusCode(201);
        return code;
    }

    public static void milestone(String project, String code, String baseline, boolean critical, String... waitsFor) {
        post(
                        as("planner", "planner"),
                        at(project, "milestones"),
                        Map.of(
                                "code", code,
                                "name", Map.of("zh", code, "en", code),
                                "baseline", baseline,
                                "critical", critical,
                                "waitsFor", List.of(waitsFor)))
                .then()
                .statusCode(201);
    }

    public static Response patch(String role, String path, Object body) {
        return as(role, role).header("If-Match", tag(role, path)).body(body).patch(path);
    }

    public static Map<String, Object> unit() {
        return Map.of("kind", "DEPARTMENT", "code", "zrzy", "name", "市规划和自然资源局");
    }

    /** A new blocker; answers its path. */
    public static String blocker(String project, String reason) {
        Response made = post(
                as("owner", "owner"),
                at(project, "blockers"),
                Map.of("reason", reason, "words", "三户未签约", "unit", unit()));
        made.then().statusCode(201);
        return made.getHeader("Location").replaceFirst("^https?://[^/]+", "");
    }

    /** A rebaseline of one milestone, proposed by the planner Wang; the answer has its id. */
    public static Response propose(String project, String milestone, String to) {
        return post(
                as("planner", "wang"),
                at(project, "rebaselines"),
                Map.of("reason", "r", "document", "d", "moves", List.of(Map.of("milestone", milestone, "to", to))));
    }

    /** A planner of this name approves or rejects what is proposed. */
    public static Response decide(String who, String rebaseline, String decision) {
        return as("planner", who)
                .header("Idempotency-Key", Registry.key())
                .header("If-Match", as("planner", who).get(rebaseline).getHeader("ETag"))
                .body(Map.of("note", "经研究"))
                .post(rebaseline + "/" + decision);
    }
}
