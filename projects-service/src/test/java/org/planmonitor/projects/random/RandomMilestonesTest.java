package org.planmonitor.projects.random;

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
import org.planmonitor.projects.given.Days;
import org.planmonitor.projects.given.Dispatch;
import org.planmonitor.projects.given.Registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmonitor.projects.given.Dispatch.as;
import static org.planmonitor.projects.given.Dispatch.at;
import static org.planmonitor.projects.given.Dispatch.building;
import static org.planmonitor.projects.given.Dispatch.decide;
import static org.planmonitor.projects.given.Dispatch.patch;
import static org.planmonitor.projects.given.Dispatch.post;

/** Milestones never wait in a ring, a baseline moves by an approved rebaseline alone, and the slip is counted from both. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class RandomMilestonesTest {

    private static final int CALLS = 40;
    private static final List<String> CODES = List.of("a", "b", "c", "d", "e");

    @BeforeEach
    void open() {
        Registry.isOpen();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void no_call_makes_a_ring_or_moves_a_baseline(long seed) {
        Random random = new Random(seed);
        String project = building("random-board");
        Map<Integer, Integer> seen = new HashMap<>();
        Map<String, Map<String, Object>> before = board(project);
        for (int call = 0; call < CALLS; call++) {
            String tag = Registry.tag(project);
            int kind = random.nextInt(10);
            boolean decides = kind == 9;
            Response answer;
            if (kind < 3) {
                answer = plan(project, random);
            } else if (kind < 7) {
                answer = revise(project, random);
            } else {
                answer = decides ? decideNewest(project, random) : propose(project, random);
            }
            String told = seed + "/" + call + ": " + answer.statusCode() + " " + answer.asString();
            assertThat(answer.statusCode()).as(told).isIn(200, 201, 400, 403, 404, 409, 422);
            seen.merge(answer.statusCode(), 1, Integer::sum);
            Map<String, Map<String, Object>> after = board(project);
            if (answer.statusCode() >= 400) {
                assertThat(Registry.tag(project)).as(told).isEqualTo(tag);
                assertThat(after).as(told).isEqualTo(before);
            }
            assertThat(BoardOracle.ring(after)).as(told).isNull();
            assertThat(BoardOracle.disordered(after)).as(told).isEmpty();
            after.values().forEach(milestone -> SlipOracle.holds(milestone, Days.today(), told));
            Map<String, String> moves = decides ? approved(answer, told) : Map.of();
            Map<String, Map<String, Object>> known = before;
            after.forEach((code, now) -> {
                Map<String, Object> was = known.get(code);
                if (was != null) {
                    assertThat(now.get("original")).as(told).isEqualTo(was.get("original"));
                    assertThat(now.get("baseline"))
                            .as(told)
                            .isEqualTo(moves.getOrDefault(code, String.valueOf(was.get("baseline"))));
                }
            });
            before = after;
        }
        assertThat(seen).as("calls that were let pass, and others").containsKeys(200, 201, 422);
    }

    private static Response plan(String project, Random random) {
        String code = CODES.get(random.nextInt(CODES.size()));
        return post(
                as("planner", "planner"),
                at(project, "milestones"),
                Map.of(
                        "code", code,
                        "name", Map.of("zh", code, "en", code),
                        "baseline", baseline(random),
                        "critical", random.nextBoolean(),
                        "waitsFor", some(random)));
    }

    private static Response revise(String project, Random random) {
        Map<String, Object> said = new HashMap<>();
        switch (random.nextInt(3)) {
            case 0 -> said.put("waitsFor", some(random));
            case 1 -> said.put("forecast", month(random));
            default -> said.putAll(Map.of("actual", month(random), "reason", "r"));
        }
        String milestone = at(project, "milestones/" + CODES.get(random.nextInt(CODES.size())));
        String tag = as("planner", "planner").get(milestone).getHeader("ETag");
        return tag == null
                ? as("planner", "planner")
                        .header("If-Match", "\"none\"")
                        .body(said)
                        .patch(milestone)
                : patch("planner", milestone, said);
    }

    private static Response propose(String project, Random random) {
        return Dispatch.propose(project, CODES.get(random.nextInt(CODES.size())), baseline(random));
    }

    /** By somebody else, at times by whoever proposed it. */
    private static Response decideNewest(String project, Random random) {
        List<Integer> ids = as("planner", "li").get(at(project, "rebaselines")).path("items.id");
        String rebaseline = at(project, "rebaselines/") + (ids.isEmpty() ? 0 : ids.getLast());
        return ids.isEmpty()
                ? as("planner", "li").get(rebaseline)
                : decide(
                        random.nextInt(4) == 0 ? "wang" : "li",
                        rebaseline,
                        random.nextInt(3) == 0 ? "rejection" : "approval");
    }

    /** What an approval moves where; whoever proposed it does not decide on it. */
    private static Map<String, String> approved(Response answer, String told) {
        if (answer.statusCode() != 201) {
            return Map.of();
        }
        assertThat(answer.<String>path("decidedBy")).as(told).isNotEqualTo(answer.path("proposedBy"));
        Map<String, String> moves = new HashMap<>();
        if ("APPROVED".equals(answer.path("state"))) {
            answer.jsonPath()
                    .<Map<String, String>>getList("moves")
                    .forEach(move -> moves.put(move.get("milestone"), move.get("to")));
        }
        return moves;
    }

    private static Map<String, Map<String, Object>> board(String project) {
        Map<String, Map<String, Object>> board = new HashMap<>();
        as("planner", "planner")
                .get(at(project, "milestones?limit=100"))
                .jsonPath()
                .<Map<String, Object>>getList("items")
                .forEach(milestone -> board.put(String.valueOf(milestone.get("code")), milestone));
        return board;
    }

    private static List<String> some(Random random) {
        return CODES.stream().filter(code -> random.nextInt(4) == 0).toList();
    }

    /** Few of them, so that milestones that wait for each other are not told apart by their baselines alone. */
    private static String baseline(Random random) {
        return "%d-06".formatted(2026 + random.nextInt(3));
    }

    private static String month(Random random) {
        return "%d-%02d".formatted(2024 + random.nextInt(5), 1 + random.nextInt(12));
    }
}
