package org.planmonitor.projects.random;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

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

    private static final int CALLS = 60;
    private static final List<String> CODES = List.of("a", "b", "c", "d", "e", "f", "g", "h");
    private static final String PROPOSER = "wang";
    private static final int REVISED = 0;

    @BeforeEach
    void open() {
        Registry.isOpen();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void no_call_makes_a_ring_or_moves_a_baseline(long seed) {
        Random random = new Random(seed);
        Run run = new Run(building("random-board"), new BoardModel());
        Map<Integer, Integer> seen = new HashMap<>();
        Map<String, Map<String, Object>> before = board(run.project());
        List<Call> opening = opening(run);
        for (int call = 0; call < CALLS; call++) {
            String tag = Registry.tag(run.project());
            Asked asked = call < opening.size()
                    ? opening.get(call).on(before)
                    : any(run, random).on(before);
            Response answer = asked.answer();
            String told = seed + "/" + call + ": " + answer.statusCode() + " " + answer.asString();
            if (asked.expected() == REVISED) {
                assertThat(answer.statusCode()).as(told).isIn(200, 400, 404, 422);
            } else {
                assertThat(answer.statusCode()).as(told).isEqualTo(asked.expected());
            }
            seen.merge(answer.statusCode(), 1, Integer::sum);
            Map<String, Map<String, Object>> after = board(run.project());
            if (answer.statusCode() >= 400) {
                assertThat(Registry.tag(run.project())).as(told).isEqualTo(tag);
                assertThat(after).as(told).isEqualTo(before);
            }
            assertThat(BoardOracle.ring(after)).as(told).isNull();
            assertThat(BoardOracle.disordered(after)).as(told).isEmpty();
            run.model().holds(after, Days.today(), told);
            before = after;
        }
        run.model().hasMet();
        assertThat(seen).as("calls that were let pass, and others").containsKeys(200, 201, 403, 409, 422);
    }

    /** Where it runs and what must come of it. */
    private record Run(String project, BoardModel model) {}

    /** What was answered, and what had to be. */
    private record Asked(int expected, Response answer) {}

    /** A request, made on the board as it is. */
    @FunctionalInterface
    private interface Call {

        Asked on(Map<String, Map<String, Object>> board);
    }

    /** What chance alone would come to late: a later baseline that is to be waited for, one that is moved by another than its proposer. */
    private static List<Call> opening(Run run) {
        return List.of(
                plan(run, "a", "2027-06", List.of()),
                plan(run, "b", "2026-06", List.of("a")),
                plan(run, "b", "2027-06", List.of("a")),
                plan(run, "c", "2028-06", List.of()),
                board -> new Asked(
                        BoardModel.UNPROCESSABLE,
                        patch("planner", at(run.project(), "milestones/a"), Map.of("waitsFor", List.of("c")))),
                propose(run, "b", "2028-06"),
                decide(run, PROPOSER, "approval"),
                decide(run, "li", "approval"));
    }

    private static Call any(Run run, Random random) {
        String code = CODES.get(random.nextInt(CODES.size()));
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> plan(run, code, baseline(random), some(random));
            case 3, 4, 5 -> board -> new Asked(REVISED, revise(run.project(), code, board, random));
            case 6, 7, 8 ->
                board -> {
                    List<String> known = List.copyOf(new TreeSet<>(board.keySet()));
                    String of = random.nextInt(6) == 0 ? code : known.get(random.nextInt(known.size()));
                    return propose(run, of, baseline(random)).on(board);
                };
            default ->
                decide(
                        run,
                        random.nextInt(3) == 0 ? PROPOSER : "li",
                        random.nextInt(4) == 0 ? "rejection" : "approval");
        };
    }

    private static Call plan(Run run, String code, String baseline, List<String> waitsFor) {
        return board -> new Asked(
                run.model().plan(board, code, baseline, waitsFor),
                post(
                        as("planner", "planner"),
                        at(run.project(), "milestones"),
                        Map.of(
                                "code", code,
                                "name", Map.of("zh", code, "en", code),
                                "baseline", baseline,
                                "critical", true,
                                "waitsFor", waitsFor)));
    }

    private static Call propose(Run run, String code, String to) {
        return board ->
                new Asked(run.model().propose(board, code, to, PROPOSER), Dispatch.propose(run.project(), code, to));
    }

    /** On the newest; whoever proposed it is at times among those who decide. */
    private static Call decide(Run run, String who, String decision) {
        return board -> {
            List<Integer> ids =
                    as("planner", "li").get(at(run.project(), "rebaselines")).path("items.id");
            return new Asked(
                    run.model().decide(board, who, "approval".equals(decision)),
                    Dispatch.decide(who, at(run.project(), "rebaselines/") + ids.getLast(), decision));
        };
    }

    private static Response revise(String project, String code, Map<String, Map<String, Object>> board, Random random) {
        Map<String, Object> said = new HashMap<>();
        switch (random.nextInt(9)) {
            case 0, 1, 2 -> said.put("waitsFor", some(random));
            case 3, 4, 5, 6, 7 -> said.put("forecast", month(random));
            default -> said.putAll(Map.of("actual", reached(random), "reason", "r"));
        }
        String milestone = at(project, "milestones/" + code);
        return board.containsKey(code)
                ? patch("planner", milestone, said)
                : as("planner", "planner")
                        .header("If-Match", "\"none\"")
                        .body(said)
                        .patch(milestone);
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
        return CODES.stream().filter(code -> random.nextInt(5) == 0).toList();
    }

    /** Few of them, so that milestones that wait for each other are not told apart by their baselines alone. */
    private static String baseline(Random random) {
        return "%d-06".formatted(2026 + random.nextInt(3));
    }

    private static String month(Random random) {
        return "%d-%02d".formatted(2024 + random.nextInt(5), 1 + random.nextInt(12));
    }

    /** Years that have passed, and one that never does. */
    private static String reached(Random random) {
        return List.of("2024-05", "2025-05", "2999-05").get(random.nextInt(3));
    }
}
