package org.planmonitor.projects.random;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.given.Calls;
import org.planmonitor.projects.given.Registry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Mergers, divisions, steps and lists in any order: every old code leads to one place that goes on, or says it ended. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class RandomSuccessionTest {

    private static final int CALLS = 30;

    @BeforeEach
    void open() {
        Registry.isOpen();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void every_code_leads_to_where_it_goes_on(long seed) {
        Random random = new Random(seed);
        String list = "/projects/v1/plans/" + Registry.PLAN + "/lists/random-" + seed;
        Registry.as("planner")
                .header("If-None-Match", "*")
                .body(Map.of("kind", "KEY_WORKS", "name", Map.of("zh", "重点", "en", "Key")))
                .put(list)
                .then()
                .statusCode(201);
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            codes.add(Registry.standing("succession", "STARTED", "2023-0" + (1 + i)));
        }
        Map<String, String> stages = new HashMap<>();
        Map<Integer, Integer> seen = new HashMap<>();
        for (int call = 0; call < CALLS; call++) {
            String code = codes.get(random.nextInt(codes.size()));
            String tag = tag(code);
            Response answer = act(code, codes, list, random);
            String told = seed + "/" + call + ": " + code + " " + answer.statusCode() + " " + answer.asString();
            assertThat(answer.statusCode()).as(told).isIn(200, 201, 400, 403, 404, 409, 412, 422);
            seen.merge(answer.statusCode(), 1, Integer::sum);
            if (answer.statusCode() >= 400) {
                assertThat(tag(code)).as(told).isEqualTo(tag);
            }
            codes.forEach(each -> check(each, stages, told));
            assertThat(given().get(list + "/projects?limit=500").jsonPath().getList("items.project", String.class))
                    .as(told)
                    .doesNotHaveDuplicates()
                    .noneMatch(member -> "MERGED".equals(stages.get(member)));
        }
        assertThat(stages.values()).contains("MERGED");
        assertThat(seen).containsKeys(201, 409);
    }

    private static Response act(String code, List<String> codes, String list, Random random) {
        String other = codes.get(random.nextInt(codes.size()));
        String date = "2025-0" + (1 + random.nextInt(9));
        return switch (random.nextInt(5)) {
            case 0, 1 -> post(code, "merger", Map.of("into", other, "date", date, "reason", "r", "evidence", "e"));
            case 2 -> {
                Response divided = post(
                        code,
                        "division",
                        Map.of(
                                "parts",
                                List.of(part(), part()),
                                "remains",
                                random.nextBoolean(),
                                "date",
                                date,
                                "reason",
                                "r",
                                "evidence",
                                "e"));
                if (divided.statusCode() == 201) {
                    divided.jsonPath().getList("successors.code", String.class).stream()
                            .filter(part -> !codes.contains(part))
                            .forEach(codes::add);
                }
                yield divided;
            }
            case 3 ->
                post(
                        code,
                        "transitions",
                        Map.of(
                                "to",
                                List.of("COMPLETED", "SUSPENDED", "STARTED", "CANCELLED")
                                        .get(random.nextInt(4)),
                                "date",
                                date,
                                "evidence",
                                "e"));
            default ->
                Registry.as("planner")
                        .header("Idempotency-Key", Registry.key())
                        .body(Map.of("project", code, "action", "ADD", "date", "2024-01-01", "document", "d"))
                        .post(list + "/changes");
        };
    }

    private static void check(String code, Map<String, String> stages, String told) {
        Response own = given().get(Registry.PROJECTS + code + "?forward=false");
        assertThat(own.statusCode()).as(told).isEqualTo(200);
        String stage = own.path("stage");
        String before = stages.put(code, stage);
        assertThat("MERGED".equals(before) && !"MERGED".equals(stage)).as(told).isFalse();
        if ("MERGED".equals(stage)) {
            assertThat(own.<List<String>>path("next")).as(told).isEmpty();
            assertThat(own.<List<String>>path("successors.code")).as(told).isNotEmpty();
        }
        Response led = given().redirects().follow(false).get(Registry.PROJECTS + code);
        if (led.statusCode() == 308) {
            assertThat(stage).as(told).isEqualTo("MERGED");
            Response there = given().redirects()
                    .follow(false)
                    .get(led.getHeader("Location").replaceFirst("^https?://[^/]+", ""));
            assertThat(there.statusCode()).as(told).isEqualTo(200);
        } else {
            assertThat(led.statusCode()).as(told).isEqualTo(200);
        }
    }

    private static Map<String, Object> part() {
        return Map.of(
                "name",
                Map.of("zh", "分项", "en", "Part " + Calls.key()),
                "portfolio",
                "INDUSTRY",
                "kind",
                "PROJECT",
                "regions",
                List.of(Registry.EAST));
    }

    private static String tag(String code) {
        return given().get(Registry.PROJECTS + code + "?forward=false").getHeader("ETag");
    }

    private static Response post(String code, String below, Map<String, ?> body) {
        return Registry.as("planner")
                .header("Idempotency-Key", Registry.key())
                .header("If-Match", tag(code))
                .body(body)
                .post(Registry.PROJECTS + code + "/" + below);
    }
}
