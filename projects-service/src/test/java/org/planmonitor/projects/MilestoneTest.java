package org.planmonitor.projects;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.EventProbe;
import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.given.Registry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.planmonitor.projects.given.Dispatch.PLAN;
import static org.planmonitor.projects.given.Dispatch.as;
import static org.planmonitor.projects.given.Dispatch.at;
import static org.planmonitor.projects.given.Dispatch.building;
import static org.planmonitor.projects.given.Dispatch.milestone;
import static org.planmonitor.projects.given.Dispatch.patch;
import static org.planmonitor.projects.given.Dispatch.post;
import static org.planmonitor.projects.given.Dispatch.tag;

/** Milestones over HTTP: planned, expected, reached, moved in the open. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class MilestoneTest {

    @BeforeEach
    void open() {
        Registry.isOpen();
    }

    @Test
    void a_template_puts_the_usual_milestones_on_the_board() {
        String project = Registry.project("templated");
        post(as("owner", "x"), at(project, "milestones/from-template"), Map.of("start", "2026-03"))
                .then()
                .statusCode(403);
        post(
                        as("planner", "planner"),
                        at(project, "milestones/from-template"),
                        Map.of("start", "2026-03", "without", List.of("equipment-installed")))
                .then()
                .statusCode(201)
                .body("items.code", hasItems("filed", "at-capacity"))
                .body("items.code", not(hasItem("equipment-installed")))
                .body("items.find { it.code == 'started' }.baseline", equalTo("2026-10"))
                .body("items.find { it.code == 'completed' }.waitsFor", empty());
        given().get(PLAN + "/milestone-templates")
                .then()
                .statusCode(200)
                .body("items.lifeCycle.unique()", containsInAnyOrder("INDUSTRIAL", "PUBLIC_WORKS", "PROGRAMME"));
        given().get(Registry.PROJECTS + project).then().body("parts.milestones", hasSize(8));
    }

    @Test
    void slip_is_counted_from_the_original_and_from_the_newest_baseline_that_somebody_else_approved() {
        String project = building("moved");
        String completed = at(project, "milestones/completed");
        milestone(project, "completed", "2025-06-30", true);
        given().get(completed).then().body("light", equalTo("RED")).body("ground", equalTo("OVERDUE"));
        Map<String, Object> proposal = Map.of(
                "reason",
                "征拆延期",
                "document",
                "重点办〔2026〕12号",
                "moves",
                List.of(Map.of("milestone", "completed", "to", "2025-12-31")));
        Response proposed = post(as("planner", "wang"), at(project, "rebaselines"), proposal);
        proposed.then().statusCode(201).body("state", equalTo("PROPOSED")).body("moves[0].from", equalTo("2025-06-30"));
        String rebaseline = at(project, "rebaselines/") + proposed.jsonPath().getLong("id");
        given().get(completed).then().body("baseline", equalTo("2025-06-30"));
        post(as("planner", "wang"), at(project, "rebaselines"), proposal)
                .then()
                .statusCode(409)
                .body("errors.code", contains("REBASELINE_OPEN"));
        decide("wang", rebaseline, "approval").then().statusCode(403);
        decide("li", rebaseline, "approval")
                .then()
                .statusCode(201)
                .body("state", equalTo("APPROVED"))
                .body("decidedBy", equalTo("li"));
        decide("li", rebaseline, "rejection")
                .then()
                .statusCode(409)
                .body("errors.code", contains("REBASELINE_DECIDED"));
        given().get(rebaseline)
                .then()
                .statusCode(200)
                .body("decidedBy", nullValue())
                .body("reason", equalTo("征拆延期"));
        patch("owner", completed, Map.of("actual", "2026-01-30"))
                .then()
                .statusCode(200)
                .body("light", equalTo("GREEN"))
                .body("original", equalTo("2025-06-30"))
                .body("baseline", equalTo("2025-12-31"))
                .body("slip.fromOriginal.days", equalTo(214))
                .body("slip.fromBaseline.days", equalTo(30));
        given().get(completed + "/timeline")
                .then()
                .statusCode(200)
                .body("items.kind", contains("DEFINED", "BASELINE", "BASELINE", "ACTUAL"))
                .body("items[2].rebaseline", equalTo(rebaseline))
                .body("items[2].document", equalTo("重点办〔2026〕12号"));
    }

    @Test
    void a_rejected_rebaseline_moves_nothing() {
        String project = building("rejected");
        milestone(project, "completed", "2027", true);
        Response proposed = post(
                as("planner", "wang"),
                at(project, "rebaselines"),
                Map.of(
                        "reason",
                        "r",
                        "document",
                        "d",
                        "moves",
                        List.of(Map.of("milestone", "completed", "to", "2028-01"))));
        String rebaseline = at(project, "rebaselines/") + proposed.jsonPath().getLong("id");
        as("planner", "li")
                .header("Idempotency-Key", Registry.key())
                .header("If-Match", as("planner", "li").get(rebaseline).getHeader("ETag"))
                .body(Map.of())
                .post(rebaseline + "/rejection")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/note"));
        decide("li", rebaseline, "rejection").then().statusCode(201).body("state", equalTo("REJECTED"));
        given().get(at(project, "milestones/completed")).then().body("baseline", equalTo("2027"));
    }

    @Test
    void milestones_that_would_wait_for_each_other_are_refused_and_the_ring_is_named() {
        String project = building("ring");
        milestone(project, "a", "2027-01", false);
        milestone(project, "b", "2027-02", false, "a");
        milestone(project, "c", "2027-03", false, "b");
        patch("planner", at(project, "milestones/a"), Map.of("waitsFor", List.of("c")))
                .then()
                .statusCode(422)
                .body("errors.code", contains("MILESTONE_CYCLE"))
                .body("errors[0].pointer", equalTo("/waitsFor"))
                .body("errors[0].message", containsString("a → c → b → a"));
        given().get(at(project, "milestones/a")).then().body("waitsFor", empty());
        post(
                        as("planner", "planner"),
                        at(project, "milestones"),
                        Map.of(
                                "code",
                                "early",
                                "name",
                                Map.of("zh", "早", "en", "early"),
                                "baseline",
                                "2026-12",
                                "waitsFor",
                                List.of("a")))
                .then()
                .statusCode(422)
                .body("errors.code", contains("BASELINE_BEFORE_PREDECESSOR"));
    }

    @Test
    void of_two_officials_who_change_one_milestone_the_second_is_told_412() {
        String project = building("contested");
        String path = at(project, "milestones/completed");
        milestone(project, "completed", "2027", true);
        String read = tag("planner", path);
        as("planner", "wang")
                .header("If-Match", read)
                .body(Map.of("forecast", "2027-08"))
                .patch(path)
                .then()
                .statusCode(200);
        as("planner", "li")
                .header("If-Match", read)
                .body(Map.of("forecast", "2027-09"))
                .patch(path)
                .then()
                .statusCode(412);
        as("planner", "li")
                .body(Map.of("forecast", "2027-09"))
                .patch(path)
                .then()
                .statusCode(428);
        given().get(path).then().body("forecast", equalTo("2027-08")).body("light", equalTo("GREEN"));
    }

    @Test
    void a_change_that_is_not_as_it_should_be_says_where() {
        String project = building("faulty");
        String path = at(project, "milestones/completed");
        milestone(project, "completed", "2027", true);
        patch("planner", path, Map.of("actual", "2199-01-01"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("DATE_IN_FUTURE"));
        patch("planner", path, Map.of("forecast", "soon"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/forecast"));
        patch("planner", path, Map.of("baseline", "2028"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/baseline"));
        patch("planner", path, Map.of()).then().statusCode(400);
        patch("planner", path, Map.of("actual", "2026-05")).then().statusCode(200);
        patch("planner", path, Map.of("actual", "2026-06"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("REASON_NEEDED"));
        patch("planner", path, Map.of("actual", "2026-06", "reason", "笔误"))
                .then()
                .statusCode(200)
                .body("actual", equalTo("2026-06"));
        as("planner", "planner")
                .header("If-Match", tag("planner", path))
                .body("{\"actual\": null}")
                .patch(path)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
        as("planner", "planner")
                .header("If-Match", tag("planner", path))
                .body("{\"actual\": null, \"reason\": \"验收未通过\"}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("actual", nullValue());
    }

    @Test
    void who_has_no_right_to_the_project_changes_nothing_of_it() {
        String project = building("foreign");
        milestone(project, "completed", "2027", true);
        String path = at(project, "milestones/completed");
        for (var other : List.of(
                Registry.as("owner", Map.of("creditCode", "91350100M000100Y99")),
                Registry.as("district", Map.of("regions", List.of(Registry.WEST))))) {
            other.header("If-Match", tag("planner", path))
                    .body(Map.of("forecast", "2028"))
                    .patch(path)
                    .then()
                    .statusCode(403);
        }
        Registry.as("leader")
                .header("If-Match", tag("planner", path))
                .body(Map.of("forecast", "2028"))
                .patch(path)
                .then()
                .statusCode(403);
        given().contentType("application/json")
                .header("If-Match", "\"x\"")
                .body(Map.of("forecast", "2028"))
                .patch(path)
                .then()
                .statusCode(401);
        Registry.as("district", Map.of("regions", List.of(Registry.EAST)))
                .header("If-Match", tag("planner", path))
                .body(Map.of("forecast", "2027"))
                .patch(path)
                .then()
                .statusCode(200);
    }

    @Test
    void an_answer_as_of_a_past_instant_stays_whatever_comes_later() {
        String project = building("remembered");
        String board = at(project, "milestones");
        Map<String, String> answered = new LinkedHashMap<>();
        milestone(project, "a", "2026-01-15", true);
        milestone(project, "b", "2027-02", false, "a");
        Random random = new Random(7);
        for (int i = 0; i < 12; i++) {
            String instant = Instant.now(Clock.systemUTC()).toString();
            answered.put(instant, given().queryParam("asOf", instant).get(board).asString());
            String which = random.nextBoolean() ? "a" : "b";
            Map<String, String> said = random.nextInt(3) == 0
                    ? Map.of("actual", "2025-0" + (1 + random.nextInt(9)), "reason", "r" + i)
                    : Map.of("forecast", "2027-0" + (1 + random.nextInt(9)));
            patch("planner", at(project, "milestones/" + which), said).then().statusCode(200);
        }
        answered.forEach((instant, answer) -> assertThat(
                        given().queryParam("asOf", instant).get(board).asString())
                .isEqualTo(answer));
        assertThat(new HashSet<>(answered.values())).hasSizeGreaterThan(6);
        given().queryParam("asOf", "2199-01-01T00:00:00Z").get(board).then().statusCode(422);
    }

    @Test
    void what_is_overdue_across_the_plan_is_listed_longest_first_and_paged() {
        String one = building("overdue-one");
        String two = building("overdue-two");
        milestone(one, "m1", "2024-05-01", true);
        milestone(two, "m2", "2024-04-30", false);
        milestone(two, "m3", "2024-05-01", true);
        milestone(two, "later", "2099", true);
        List<String> codes = new ArrayList<>();
        String next = null;
        do {
            Response page = given().queryParam("limit", 1)
                    .queryParam("region", Registry.EAST)
                    .queryParam("cursor", next == null ? List.of() : List.of(next))
                    .get(PLAN + "/milestones/overdue");
            page.then().statusCode(200);
            codes.addAll(page.jsonPath().getList("items.code"));
            next = page.jsonPath().getString("next");
        } while (next != null);
        assertThat(codes).containsSubsequence("m2", "m1", "m3").doesNotContain("later");
        given().queryParam("critical", "false")
                .get(PLAN + "/milestones/overdue")
                .then()
                .body("items.code", hasItem("m2"))
                .body("items.code", not(hasItem("m1")));
        given().queryParam("region", Registry.WEST)
                .get(PLAN + "/milestones/overdue")
                .then()
                .body("items.code", not(hasItem("m1")));
        given().queryParam("region", "110000")
                .get(PLAN + "/milestones/overdue")
                .then()
                .statusCode(422);
        given().queryParam("critical", "perhaps")
                .get(PLAN + "/milestones/overdue")
                .then()
                .statusCode(400);
    }

    @Test
    void what_is_said_is_told_in_the_form_of_its_schema() {
        String project = building("told");
        try (EventProbe events = EventProbe.fromNow("planmonitor.projects.v1")) {
            milestone(project, "completed", "2026-01", true);
            patch("planner", at(project, "milestones/completed"), Map.of("forecast", "2027-08"))
                    .then()
                    .statusCode(200);
            Response proposed = post(
                    as("planner", "wang"),
                    at(project, "rebaselines"),
                    Map.of(
                            "reason",
                            "r",
                            "document",
                            "d",
                            "moves",
                            List.of(Map.of("milestone", "completed", "to", "2028"))));
            decide("li", at(project, "rebaselines/") + proposed.jsonPath().getLong("id"), "approval")
                    .then()
                    .statusCode(201);
            List<EventProbe.Event> told = events.await(
                    3,
                    event -> event.type().equals("milestone.changed")
                            && event.key().endsWith(project + "/completed"));
            told.forEach(event -> Schemas.conforms("milestone.changed", event));
            assertThat(told).extracting(EventProbe.Event::sequence).containsExactly(1L, 2L, 3L);
            events.await(
                            2,
                            event -> event.type().equals("rebaseline.changed")
                                    && event.key().contains("/" + project + "/"))
                    .forEach(event -> Schemas.conforms("rebaseline.changed", event));
            events.await(
                            1,
                            event -> event.type().equals("rating.changed")
                                    && event.key().endsWith("/" + project))
                    .forEach(event -> Schemas.conforms("rating.changed", event));
            events.await(
                            4,
                            event -> event.type().equals("project.changed")
                                    && event.key().endsWith("/" + project))
                    .forEach(event -> Schemas.conforms("project.changed", event));
        }
    }

    private static Response decide(String who, String rebaseline, String decision) {
        return as("planner", who)
                .header("Idempotency-Key", Registry.key())
                .header("If-Match", as("planner", who).get(rebaseline).getHeader("ETag"))
                .body(Map.of("note", "经研究"))
                .post(rebaseline + "/" + decision);
    }
}
