package org.planmonitor.projects.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.given.Registry;
import org.planmonitor.projects.lifecycle.PartialDate;

import static org.assertj.core.api.Assertions.assertThat;

/** No sequence of calls reaches a state that the rules forbid, and a refused call leaves nothing behind. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class RandomStepsTest {

    private static final int CALLS = 40;
    private static final List<String> STAGES = List.of(
            "LISTED",
            "RESERVE",
            "PREPARATION",
            "SIGNED",
            "STARTED",
            "COMPLETED",
            "IN_PRODUCTION",
            "AT_CAPACITY",
            "SUSPENDED",
            "SUSPENDED",
            "CANCELLED",
            "MERGED");
    private static final List<String> GATES = List.of("LAND", "FUNDS", "STABILITY");

    @BeforeEach
    void open() {
        Registry.isOpen();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void the_rules_hold_whatever_is_asked(long seed) {
        Random random = new Random(seed);
        String code = Registry.project("random");
        JsonPath before = Registry.read(code).jsonPath();
        for (int call = 0; call < CALLS; call++) {
            String tag = Registry.tag(code);
            int kind = random.nextInt(10);
            String to = STAGES.get(random.nextInt(STAGES.size()));
            Response answer = kind < 6
                    ? step(code, to, random)
                    : kind < 8 ? correction(code, before, random) : gate(code, random);
            JsonPath after = Registry.read(code).jsonPath();
            String told = seed + "/" + call + ": " + answer.asString();
            assertThat(answer.statusCode()).as(told).isIn(201, 409, 422);
            if (answer.statusCode() != 201) {
                assertThat(Registry.tag(code)).as(told).isEqualTo(tag);
            } else if (kind < 6) {
                List<String> legal = new ArrayList<>(before.<String>getList("next"));
                legal.addAll(before.<String>getList("besides"));
                assertThat(legal).as(told).contains(to);
                assertThat(after.getString("stage")).as(told).isEqualTo(to);
            }
            assertThat(ordered(after)).as(told).isTrue();
            assertThat(after.getString("stage").equals("CANCELLED"))
                    .as(told)
                    .isEqualTo(after.getList("next").isEmpty()
                            && !after.getString("stage").equals("AT_CAPACITY"));
            before = after;
        }
    }

    private static Response step(String code, String to, Random random) {
        Map<String, Object> step = new java.util.HashMap<>(Map.of("to", to, "date", date(random), "evidence", "e"));
        if (random.nextInt(4) == 0) {
            step.put("override", Map.of("reason", "纪要", "gates", List.of()));
        }
        return Registry.move("planner", code, step);
    }

    private static Response correction(String code, JsonPath now, Random random) {
        List<Integer> facts = now.getList("facts.id");
        Map<String, Object> body = new java.util.HashMap<>(Map.of("reason", "r", "evidence", "e"));
        if (random.nextInt(3) == 0) {
            body.put("withdrawn", true);
        } else {
            body.put("date", date(random));
        }
        int fact = facts.get(random.nextInt(facts.size()));
        return Registry.write(Registry.as("planner"), code, "transitions/" + fact + "/corrections", body);
    }

    private static Response gate(String code, Random random) {
        Map<String, ?> fact = Map.of(
                "gate",
                GATES.get(random.nextInt(GATES.size())),
                "state",
                "SATISFIED",
                "date",
                date(random),
                "document",
                "d");
        return Registry.write(Registry.as("planner"), code, "gates", fact);
    }

    private static String date(Random random) {
        int year = 2020 + random.nextInt(6);
        return switch (random.nextInt(3)) {
            case 0 -> String.valueOf(year);
            case 1 -> "%d-%02d".formatted(year, 1 + random.nextInt(12));
            default -> "%d-%02d-%02d".formatted(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
        };
    }

    /** Whether the facts that stand lie in time as they lie in order; an answer stands where what it answers stood. */
    private static boolean ordered(JsonPath project) {
        List<Map<String, Object>> facts = project.getList("facts");
        Map<Object, Integer> places = new java.util.HashMap<>();
        PartialDate[] standing = new PartialDate[facts.size()];
        for (int i = 0; i < facts.size(); i++) {
            Map<String, Object> fact = facts.get(i);
            int place = places.getOrDefault(fact.get("corrects"), i);
            places.put(fact.get("id"), place);
            if (fact.get("correctedBy") == null && fact.get("stage") != null && !"LISTED".equals(fact.get("stage"))) {
                standing[place] = PartialDate.parse(String.valueOf(fact.get("date")));
            }
        }
        PartialDate last = null;
        for (PartialDate date : standing) {
            if (date != null) {
                if (last != null && date.certainlyBefore(last)) {
                    return false;
                }
                last = date;
            }
        }
        return true;
    }
}
