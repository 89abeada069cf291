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
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.planmonitor.projects.given.Dispatch.PLAN;
import static org.planmonitor.projects.given.Dispatch.as;
import static org.planmonitor.projects.given.Dispatch.at;
import static org.planmonitor.projects.given.Dispatch.building;
import static org.planmonitor.projects.given.Dispatch.decide;
import static org.planmonitor.projects.given.Dispatch.milestone;
import static org.planmonitor.projects.given.Dispatch.patch;
import static org.planmonitor.projects.given.Dispatch.post;
import static org.planmonitor.projects.given.Dispatch.propose;

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
            Response proposed = propose(project, "completed", "2028");
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
}
