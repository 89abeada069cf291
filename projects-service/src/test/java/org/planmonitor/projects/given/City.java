package org.planmonitor.projects.given;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.jspecify.annotations.Nullable;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

/**
 * A city with a plan for 2021–2025 and many alike projects, {@code p-1} and so on, alternately of its east and west district.
 * What a test counts there is its own.
 */
public final class City {

    public static final String REGION = "370200";
    public static final String EAST = "370212";
    public static final String WEST = "370211";

    private static final int FIRST_YEAR = 2021;

    private final String code;
    private final int projects;

    /** A city that is not there before {@link #exists}. */
    public City(String code, int projects) {
        this.code = code;
        this.projects = projects;
    }

    /** Its plan is known and its projects are loaded. */
    public City exists() {
        if (!isThere()) {
            planIsKnown();
            Calls.as("planner")
                    .header("Idempotency-Key", Calls.key())
                    .body(pack(code, projects))
                    .post("/projects/v1/packs")
                    .then()
                    .statusCode(201);
        }
        return this;
    }

    /** Its owner has told that it is over, and that was heard. */
    public void isArchived() {
        IndicatorsService.tells("plan.archived", "plan", code, 2, """
                {"plan": "%s", "sequence": 2, "simulated": true, "archivedAt": "2026-03-01T00:00:00Z", "archivedBy": "planner",
                 "reason": "over"}""".formatted(code));
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() ->
                        Calls.post(project(1) + "/blockers", Map.of()).then().statusCode(409));
    }

    /** Its projects as a pack. */
    public String pack() {
        return pack(code, projects);
    }

    /** Its plan is known; its projects are loaded by whoever wants it. */
    public void planIsKnown() {
        Plans.isKnown(
                code,
                REGION,
                true,
                "PUBLIC",
                division(EAST, "东区", "East District") + division(WEST, "西区", "West District"),
                FIRST_YEAR);
    }

    public boolean isThere() {
        return given().get("/projects/v1/packs/" + code).statusCode() == 200;
    }

    /** A rate in per cent with two decimals; null where it is one of nothing. */
    public @Nullable String percent(String rate, String query) {
        String percent =
                read("rates/" + rate + "?by=PORTFOLIO&" + query).jsonPath().getString("rate.percent");
        return percent == null ? null : new BigDecimal(percent).setScale(2).toPlainString();
    }

    public String code() {
        return code;
    }

    public String at(String below) {
        return "/projects/v1/plans/" + code + "/" + below;
    }

    public String project(int number) {
        return at("projects/p-" + number);
    }

    public Response read(String below) {
        return Calls.as("planner").get(at(below));
    }

    /** A write below a project, on the state that it is in. */
    public Response write(int project, String below, Object body) {
        return Calls.post(project(project) + "/" + below, project(project), body);
    }

    public Response put(String below, Object body) {
        RequestSpecification planner = Calls.as("planner").body(body);
        String tag = Calls.tag(at(below));
        return (tag == null ? planner.header("If-None-Match", "*") : planner.header("If-Match", tag)).put(at(below));
    }

    /** Verifies that projects stand where they do since a day, in one batch. */
    public void stand(IntStream projects, String stage, String since) {
        List<Map<String, String>> rows = projects.mapToObj(number -> Map.of(
                        "key",
                        "row-" + number,
                        "project",
                        "p-" + number,
                        "to",
                        stage,
                        "date",
                        since,
                        "evidence",
                        "inspection"))
                .toList();
        Calls.post(at("batches/transitions"), Map.of("mode", "ALL_OR_NOTHING", "rows", rows))
                .then()
                .statusCode(200);
    }

    /** Opens a round, fills its cohorts with projects of both districts, and closes it. */
    public void round(int number, String day, Map<String, IntStream> cohorts) {
        open(number, day, cohorts);
        close(number, day);
    }

    public void open(int number, String day, Map<String, IntStream> cohorts) {
        put(
                        "rounds/" + number,
                        Map.of("name", Map.of("zh", "第" + number + "期", "en", "Round " + number), "heldOn", day))
                .then()
                .statusCode(201);
        cohorts.forEach(
                (cohort, projects) -> fill(number, cohort, projects).then().statusCode(200));
    }

    public Response fill(int number, String cohort, IntStream projects) {
        String round = at("rounds/" + number);
        return Calls.as("planner")
                .header("If-Match", Calls.tag(round))
                .body(Map.of("members", projects.mapToObj(City::member).toList()))
                .put(round + "/cohorts/" + cohort);
    }

    public void close(int number, String day) {
        String round = at("rounds/" + number);
        Calls.post(round + "/closure", round, Map.of("date", day, "document", "notice"))
                .then()
                .statusCode(201);
    }

    private static Map<String, String> member(int number) {
        return Map.of("project", "p-" + number, "place", number % 2 == 0 ? EAST : WEST);
    }

    private static String pack(String code, int projects) {
        String listed = IntStream.rangeClosed(1, projects)
                .mapToObj(number -> """
                        {"id": "P-%1$d", "code": "p-%1$d", "name": {"zh": "项目%1$d", "en": "Project %1$d"}, "portfolio": "INDUSTRY",
                         "kind": "PROJECT", "region": "%2$s", "source": {"chapter": 1}}""".formatted(number, number % 2 == 0 ? EAST : WEST))
                .collect(Collectors.joining(","));
        try (InputStream json = Objects.requireNonNull(City.class.getResourceAsStream("/packs/registry-city.json"))) {
            return new String(json.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("registry-city", code)
                    .replace("\"simulated\": false", "\"simulated\": true")
                    .replace("\"projects\": []", "\"projects\": [" + listed + "]");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String division(String code, String zh, String en) {
        return ", {\"code\": \"%s\", \"name\": {\"zh\": \"%s\", \"en\": \"%s\"}, \"level\": \"DISTRICT\", \"parent\": \"%s\"}"
                .formatted(code, zh, en, REGION);
    }
}
