package org.planmonitor.indicators.past;

import java.util.Map;
import java.util.function.Function;

import io.restassured.response.Response;

import static org.planmonitor.indicators.testing.Api.as;
import static org.planmonitor.indicators.testing.People.draft;
import static org.planmonitor.indicators.testing.People.once;
import static org.planmonitor.indicators.testing.People.path;
import static org.planmonitor.indicators.testing.People.port;
import static org.planmonitor.indicators.testing.People.step;

/** What departments and the commission do: figures from draft to release, singly and together, unlocks, who reports what. */
final class OfficeWrites {

    static final Map<String, Function<World, Response>> ALL = Map.of(
            "assign, or change the assignment", OfficeWrites::assign,
            "release a submission", OfficeWrites::release,
            "release submissions together", OfficeWrites::releaseTogether,
            "return a submission", OfficeWrites::returned,
            "unlock a cell", OfficeWrites::unlock,
            "revoke an unlock", OfficeWrites::revoke,
            "set a deadline", OfficeWrites::deadline);

    private static final String DISTRICT = "140105";
    private static final String SPORTS = "sports-population-share";

    private OfficeWrites() {}

    private static Response assign(World world) {
        Response known = as("planner").get(world.plan + "/assignments?limit=500");
        String id = known.path("items.find { it.subject.code == '" + SPORTS + "' }?.id");
        String body = """
                {"department": "%s", "subject": {"type": "INDICATOR", "code": "%s"}, "approvalRequired": %s}""".formatted(DISTRICT, SPORTS, world.random.nextBoolean());
        if (id == null) {
            return once(as("planner")).body(body).post(world.plan + "/assignments");
        }
        String path = world.plan + "/assignments/" + id;
        return as("planner")
                .contentType("application/json")
                .header("If-Match", as("planner").get(path).header("ETag"))
                .body(body)
                .put(path);
    }

    private static Response signed(World world) {
        if (as("planner")
                .get(world.plan + "/assignments")
                .jsonPath()
                .getList("items")
                .isEmpty()) {
            assign(world).then().statusCode(201);
        }
        String period = String.valueOf(world.between(2021, 2025));
        boolean stands = as("planner")
                        .get(world.plan + "/indicators/" + SPORTS + "/observations/" + SPORTS + "/140100/" + period)
                        .statusCode()
                == 200;
        unlock(world, period);
        Response drafted = draft(port("reporter", DISTRICT, "reporter"), world.plan, DISTRICT, "2025", """
                {"a": {"subject": {"type": "INDICATOR", "code": "%s"}, "period": "%s", "value": %d, "status": %s}}""".formatted(
                        SPORTS,
                        period,
                        world.between(1, 99),
                        stands ? "\"REVISED\", \"revisionClass\": \"ERROR\", \"document\": \"No. 3\"" : "\"FINAL\""));
        drafted.then().statusCode(201);
        Response submitted = step(port("reporter", DISTRICT, "reporter"), drafted, "submit", "{}");
        submitted.then().statusCode(200);
        Response signed = step(port("signatory", DISTRICT, "head"), submitted, "sign", "{\"name\": \"Wang\"}");
        signed.then().statusCode(200);
        return signed;
    }

    private static Response release(World world) {
        Response approved = step(as("reviewer"), signed(world), "approve", "{}");
        return step(as("releaser"), approved, "release", "{}");
    }

    private static Response releaseTogether(World world) {
        Response one = step(as("reviewer"), signed(world), "approve", "{}");
        return once(as("releaser"))
                .body("""
                        {"mode": "ALL_OR_NOTHING", "items": [{"submission": "%s", "ifMatch": "%s"}]}""".formatted(
                                path(one).substring(path(one).lastIndexOf('/') + 1),
                                one.header("ETag").replace("\"", "\\\"")))
                .post(world.plan + "/submissions/release");
    }

    private static Response returned(World world) {
        return step(as("reviewer"), signed(world), "return", "{\"comment\": \"why?\"}");
    }

    private static Response unlock(World world) {
        if (as("planner")
                .get(world.plan + "/assignments")
                .jsonPath()
                .getList("items")
                .isEmpty()) {
            assign(world).then().statusCode(201);
        }
        return unlock(world, String.valueOf(world.between(2021, 2025)));
    }

    private static Response unlock(World world, String period) {
        return once(as("reviewer"))
                .body("""
                        {"department": "%s", "subject": {"type": "INDICATOR", "code": "%s"}, "period": "%s",
                         "reason": "checked", "expiresAt": "2099-01-01T00:00:00Z"}""".formatted(DISTRICT, SPORTS, period))
                .post(world.plan + "/unlocks");
    }

    private static Response revoke(World world) {
        Response granted = unlock(world);
        String path = granted.statusCode() == 201
                ? path(granted)
                : world.plan + "/unlocks/"
                        + as("reviewer")
                                .get(world.plan + "/unlocks?active=true&limit=500")
                                .path("items[0].id");
        return as("reviewer").header("If-Match", "*").delete(path);
    }

    private static Response deadline(World world) {
        String path = world.plan + "/deadlines/YEAR";
        String tag = as("planner").get(path).header("ETag");
        return as("planner")
                .contentType("application/json")
                .header(tag == null ? "If-None-Match" : "If-Match", tag == null ? "*" : tag)
                .body("{\"workingDays\": " + world.between(1, 30) + "}")
                .put(path);
    }
}
