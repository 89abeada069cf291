package org.planmonitor.indicators.submission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.PlatformResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmonitor.indicators.testing.Api.anyone;
import static org.planmonitor.indicators.testing.Api.as;
import static org.planmonitor.indicators.testing.Api.ownPlan;
import static org.planmonitor.indicators.testing.People.PORT;
import static org.planmonitor.indicators.testing.People.assign;
import static org.planmonitor.indicators.testing.People.draft;
import static org.planmonitor.indicators.testing.People.ingest;
import static org.planmonitor.indicators.testing.People.once;
import static org.planmonitor.indicators.testing.People.path;
import static org.planmonitor.indicators.testing.People.row;
import static org.planmonitor.indicators.testing.People.with;

/**
 * Whatever people call in whatever order, some of them with every role at once: no submission gets where it must not, four
 * eyes always looked, and what was answered as of an instant is answered again.
 */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class RandomLivesTest {

    private static final long[] SEEDS = {1, 7, 42};
    private static final int CALLS = 150;
    private static final String POWER = "shore-power-share";
    private static final List<String> STEPS = List.of("submit", "sign", "return", "approve", "release", "withdraw");
    private static final Set<String> AUTHORING = Set.of("CREATE", "EDIT", "SUBMIT", "SIGN");

    @Test
    void noSequenceOfCallsBreaksTheRules() {
        for (long seed : SEEDS) {
            String plan = ownPlan("random-" + seed);
            assign(plan, POWER, false);
            Random random = new Random(seed);
            List<String> submissions = new ArrayList<>();
            Map<String, List<Object>> given = new HashMap<>();
            Set<Integer> statuses = new HashSet<>();
            for (int i = 0; i < CALLS; i++) {
                statuses.add(call(random, plan, submissions).statusCode());
                if (random.nextInt(5) == 0) {
                    remember(plan, given);
                }
            }

            assertThat(statuses)
                    .as("seed %d", seed)
                    .isSubsetOf(200, 201, 400, 403, 404, 409, 412, 422)
                    .contains(200, 201);
            submissions.forEach(each -> checkLife(seed, each));
            given.forEach((asOf, items) -> assertThat(items(plan, "&asOf=" + asOf))
                    .as("seed %d as of %s", seed, asOf)
                    .isEqualTo(items));
            checkFigures(seed, plan);
        }
    }

    private static Response call(Random random, String plan, List<String> submissions) {
        if (submissions.isEmpty() || random.nextInt(8) == 0) {
            Response drafted = draft(somebody(random), plan, PORT, "2025", rows(random));
            if (drafted.statusCode() == 201) {
                submissions.add(path(drafted));
            }
            return drafted;
        }
        String submission = submissions.get(random.nextInt(submissions.size()));
        return switch (random.nextInt(12)) {
            case 0 -> ingest(plan, POWER, year(random), value(random));
            case 1 -> unlock(random, plan);
            case 2 ->
                somebody(random)
                        .contentType("application/json")
                        .header("If-Match", tag(random, submission))
                        .body(rows(random))
                        .put(submission + "/rows");
            default ->
                once(somebody(random))
                        .header("If-Match", tag(random, submission))
                        .body(body(random))
                        .post(submission + "/" + STEPS.get(random.nextInt(STEPS.size())));
        };
    }

    /** Seven people: one for each office, and two who hold all of them. */
    private static RequestSpecification somebody(Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> with("reporter", List.of(PORT), "reporter");
            case 1 -> with("head", List.of(PORT), "signatory");
            case 2 -> with("reviewer", List.of(), "reviewer");
            case 3 -> with("releaser", List.of(), "releaser");
            case 4 -> with("stranger", List.of("customs"), "reporter", "signatory", "reviewer", "releaser");
            case 5 -> with("mighty", List.of(PORT), "reporter", "signatory", "reviewer", "releaser");
            default -> with("mightier", List.of(PORT), "reporter", "signatory", "reviewer", "releaser");
        };
    }

    private static String tag(Random random, String submission) {
        return random.nextInt(6) == 0
                ? "\"stale\""
                : as("auditor").get(submission).header("ETag");
    }

    private static String body(Random random) {
        String rows = random.nextInt(4) == 0 ? ", \"rows\": [\"a\"]" : "";
        return switch (random.nextInt(3)) {
            case 0 -> "{\"name\": \"Wang\"}";
            case 1 -> "{\"comment\": \"because\"" + rows + "}";
            default -> "{\"comment\": \"because\"}";
        };
    }

    private static String rows(Random random) {
        return "{\"a\": " + row(POWER, year(random), value(random)).replace("FINAL", "PRELIMINARY") + ", \"b\": "
                + row(POWER, year(random), value(random)).replace("FINAL", "PRELIMINARY") + "}";
    }

    private static String year(Random random) {
        return String.valueOf(2015 + random.nextInt(10));
    }

    private static String value(Random random) {
        return String.valueOf(random.nextInt(110));
    }

    private static Response unlock(Random random, String plan) {
        return once(as("reviewer")).body("""
                        {"department": "port-authority", "subject": {"type": "INDICATOR", "code": "shore-power-share"},
                         "period": "%s", "reason": "random", "expiresAt": "2099-01-01T00:00:00Z"}""".formatted(year(random))).post(plan + "/unlocks");
    }

    private static void remember(String plan, Map<String, List<Object>> given) {
        JsonPath answer = anyone().get(plan + "/observations?limit=500").jsonPath();
        given.put(answer.getString("asOf"), answer.getList("items"));
    }

    private static List<Object> items(String plan, String query) {
        return anyone().get(plan + "/observations?limit=500" + query).jsonPath().getList("items");
    }

    /** The history tells a life that the rules allow. */
    private static void checkLife(long seed, String submission) {
        List<Map<String, Object>> history =
                as("auditor").get(submission + "/history?limit=500").jsonPath().getList("items");
        Set<Object> authors = new HashSet<>();
        Object approver = null;
        List<Object> steps = new ArrayList<>();
        int position = 0;
        for (Map<String, Object> entry : history) {
            assertThat(entry.get("position")).as("seed %d %s", seed, submission).isEqualTo(++position);
            Object step = entry.get("step");
            Object who = entry.get("by");
            if (AUTHORING.contains(String.valueOf(step))) {
                authors.add(who);
                assertThat(who)
                        .as("seed %d: %s in %s", seed, step, submission)
                        .isNotIn("stranger", "reviewer", "releaser");
            }
            if ("APPROVE".equals(step)) {
                assertThat(authors)
                        .as("seed %d: approval of %s", seed, submission)
                        .doesNotContain(who);
                approver = who;
            }
            if ("RELEASE".equals(step)) {
                assertThat(who).as("seed %d: release of %s", seed, submission).isNotEqualTo(approver);
                assertThat(steps.stream()
                                .filter(it -> !"SPLIT".equals(it))
                                .toList()
                                .reversed()
                                .subList(0, 3))
                        .as("seed %d: %s", seed, submission)
                        .containsExactly("APPROVE", "SIGN", "SUBMIT");
            }
            assertThat(steps)
                    .as("seed %d: nothing follows the end of %s", seed, submission)
                    .doesNotContain("RELEASE", "WITHDRAW");
            steps.add(step);
        }
        as("auditor").get(submission).then().statusCode(200);
    }

    /** Every figure of a department came from a submission that was released, and every release has its figures. */
    private static void checkFigures(long seed, String plan) {
        JsonPath revisions = anyone().get(plan + "/indicators/" + POWER + "/revisions?limit=500")
                .jsonPath();
        List<Map<String, Object>> items = revisions.getList("items");
        Map<Object, Integer> figures = new HashMap<>();
        items.stream()
                .filter(each -> "DEPARTMENT".equals(each.get("origin")))
                .forEach(each -> figures.merge(each.get("submission"), 1, Integer::sum));
        List<Map<String, Object>> released = as("auditor")
                .get(plan + "/submissions?state=RELEASED&limit=500")
                .jsonPath()
                .getList("items");
        Map<Object, Integer> rows = new HashMap<>();
        released.forEach(each -> rows.put(each.get("id"), (Integer) each.get("rowCount")));
        assertThat(figures).as("seed %d", seed).isEqualTo(rows);
    }
}
