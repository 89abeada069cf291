package org.planmonitor.projects.rating;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.testing.EventProbe;
import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.Schemas;
import org.planmonitor.projects.given.Days;
import org.planmonitor.projects.given.Registry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.planmonitor.projects.given.Dispatch.PLAN;
import static org.planmonitor.projects.given.Dispatch.as;
import static org.planmonitor.projects.given.Dispatch.at;
import static org.planmonitor.projects.given.Dispatch.blocker;
import static org.planmonitor.projects.given.Dispatch.building;
import static org.planmonitor.projects.given.Dispatch.milestone;
import static org.planmonitor.projects.given.Dispatch.post;

/** Three ratings side by side, and that time alone changes one of them. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class RatingTest {

    private final PassingOfDays days;

    RatingTest(PassingOfDays days) {
        this.days = days;
    }

    @BeforeEach
    void open() {
        Registry.isOpen();
    }

    @Test
    void what_a_change_makes_of_the_rating_is_read_with_the_change() {
        String project = building("rated");
        page(project).body("rating.computed", nullValue());
        milestone(project, "completed", "2099", true);
        page(project).body("rating.computed", equalTo("GREEN"));
        blocker(project, "LAND");
        page(project).body("rating.computed", equalTo("YELLOW"));
        given().get(at(project, "ratings/standing"))
                .then()
                .statusCode(200)
                .body("computed.parts.because", contains("MILESTONES_ON_TIME", "BLOCKER_OPEN"))
                .body("computed.inputs.blockers.open", equalTo(1))
                .body("computed.ruleVersion", equalTo("1"))
                .body("self", nullValue());
        given().get(PLAN + "/projects?limit=500")
                .then()
                .body("items.find { it.code == '" + project + "' }.rating.computed", equalTo("YELLOW"));
        given().get(at(project, "ratings?kind=COMPUTED"))
                .then()
                .body("items.light", contains("GREEN", "YELLOW"))
                .body("items.cause", contains("milestone.planned", "blocker.raised"));
    }

    @Test
    void the_owner_rates_itself_a_third_party_independently_and_contradictions_are_listed() {
        String project = building("contradicted");
        milestone(project, "completed", "2024-01", true);
        rate("owner", project, "SELF", "GREEN").then().statusCode(201);
        rate("owner", project, "INDEPENDENT", "GREEN").then().statusCode(403);
        rate("evaluator", project, "SELF", "GREEN").then().statusCode(403);
        rate("evaluator", project, "INDEPENDENT", "YELLOW").then().statusCode(201);
        rate("planner", project, "COMPUTED", "GREEN").then().statusCode(400).body("errors.pointer", hasItem("/kind"));
        page(project).body("rating", equalTo(Map.of("computed", "RED", "self", "GREEN", "independent", "YELLOW")));
        given().get(PLAN + "/rating-contradictions?limit=500")
                .then()
                .statusCode(200)
                .body("items.find { it.project == '" + project + "' }.rating.self", equalTo("GREEN"));
        rate("owner", project, "SELF", "YELLOW").then().statusCode(201);
        given().get(PLAN + "/rating-contradictions?limit=500").then().body("items.project", not(hasItem(project)));
        given().get(at(project, "ratings"))
                .then()
                .body("items.kind", contains("COMPUTED", "SELF", "INDEPENDENT", "SELF"))
                .body("items[1].by", nullValue());
    }

    @Test
    void a_day_that_passes_a_baseline_turns_the_project_red_once() {
        String project = building("passed");
        milestone(project, "completed", Days.today().plusDays(3).toString(), true);
        page(project).body("rating.computed", equalTo("GREEN"));
        pass(0);
        pass(3);
        page(project).body("rating.computed", equalTo("GREEN"));
        String before = Registry.tag(project);
        try (EventProbe events = EventProbe.fromNow("planmonitor.projects.v1")) {
            pass(4);
            pass(4);
            List<EventProbe.Event> told = events.await(
                    1,
                    event ->
                            event.type().equals("rating.changed") && event.key().endsWith("/" + project));
            Schemas.conforms("rating.changed", told.getFirst());
            pass(5);
            events.await(
                    1,
                    event -> event.type().equals("project.changed")
                            && event.key().endsWith("/" + project));
            assertThat(events.seen())
                    .filteredOn(event ->
                            event.type().equals("rating.changed") && event.key().endsWith("/" + project))
                    .hasSize(1);
            assertThat(events.seen())
                    .filteredOn(event -> event.type().equals("project.changed")
                            && event.key().endsWith("/" + project))
                    .hasSize(1);
        }
        page(project).body("rating.computed", equalTo("RED"));
        assertThat(Registry.tag(project)).isNotEqualTo(before);
    }

    private void pass(int later) {
        Days.later(later, () -> CurrentCaller.asSystem("job:test", days::run));
    }

    private static Response rate(String role, String project, String kind, String light) {
        return post(as(role, role), at(project, "ratings"), Map.of("kind", kind, "light", light, "words", "理由"));
    }

    private static ValidatableResponse page(String project) {
        return given().get(Registry.PROJECTS + project).then().statusCode(200);
    }
}
