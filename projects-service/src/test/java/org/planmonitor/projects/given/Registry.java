package org.planmonitor.projects.given;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import org.planmonitor.kit.testing.Tokens;

import static io.restassured.RestAssured.given;

/**
 * The registry of a city with two districts, in which tests make and move projects of their own without disturbing the plan that
 * others count.
 */
public final class Registry {

    public static final String PLAN = "registry-city";
    public static final String PROJECTS = "/projects/v1/plans/" + PLAN + "/projects/";
    public static final String CITY = "370200";
    public static final String EAST = "370212";
    public static final String WEST = "370211";

    /** The two districts, as an event of a plan has them behind its first region. */
    public static final String DISTRICTS =
            division(EAST, "东区", "East District") + division(WEST, "西区", "West District");

    private static final AtomicInteger MADE = new AtomicInteger();

    private Registry() {}

    /** The city's plan is known and its registry is open. */
    public static void isOpen() {
        if (given().get("/projects/v1/packs/" + PLAN).statusCode() == 200) {
            return;
        }
        Plans.isKnown(PLAN, CITY, false, "PUBLIC", DISTRICTS);
        as("planner")
                .header("Idempotency-Key", key())
                .body(pack())
                .post("/projects/v1/packs")
                .then()
                .statusCode(201);
    }

    /** A new project of the east district, of which nothing is known yet; answers its code. */
    public static String project(String name) {
        return project(name, Map.of());
    }

    /** The same with further members, which go before the usual ones. */
    public static String project(String name, Map<String, ?> members) {
        Map<String, Object> body = new HashMap<>();
        body.put("code", name + "-" + MADE.incrementAndGet());
        body.put("name", Map.of("zh", "项目" + name, "en", "Project " + name));
        body.put("portfolio", "INDUSTRY");
        body.put("kind", "PROJECT");
        body.put("regions", new String[] {EAST});
        body.putAll(members);
        Response made = as("planner")
                .header("Idempotency-Key", key())
                .body(body)
                .post("/projects/v1/plans/" + PLAN + "/projects");
        made.then().statusCode(201);
        return made.jsonPath().getString("code");
    }

    /** A project that stands somewhere on its path, verified there. */
    public static String standing(String name, String stage, String since) {
        String code = project(name);
        move(code, stage, since).then().statusCode(201);
        return code;
    }

    public static Response move(String code, String to, String date) {
        return move("planner", code, Map.of("to", to, "date", date, "evidence", "file"));
    }

    public static Response move(String role, String code, Map<String, ?> step) {
        return write(as(role), code, "transitions", step);
    }

    /** Posts something below a project, on the state that it is in. */
    public static Response write(RequestSpecification who, String code, String below, Object body) {
        return who.header("Idempotency-Key", key())
                .header("If-Match", tag(code))
                .body(body)
                .post(PROJECTS + code + "/" + below);
    }

    public static Response read(String code) {
        return given().get(PROJECTS + code);
    }

    public static String tag(String code) {
        return read(code).getHeader("ETag");
    }

    public static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role)).contentType("application/json");
    }

    /** Somebody of a role with further claims. */
    public static RequestSpecification as(String role, Map<String, ?> claims) {
        return given().auth().oauth2(Tokens.of(claims, role)).contentType("application/json");
    }

    public static String key() {
        return UUID.randomUUID().toString();
    }

    private static String pack() {
        try (InputStream json =
                Objects.requireNonNull(Registry.class.getResourceAsStream("/packs/registry-city.json"))) {
            return new String(json.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String division(String code, String zh, String en) {
        return ", {\"code\": \"%s\", \"name\": {\"zh\": \"%s\", \"en\": \"%s\"}, \"level\": \"DISTRICT\", \"parent\": \"%s\"}"
                .formatted(code, zh, en, CITY);
    }
}
