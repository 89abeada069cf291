package org.planmonitor.projects.transit;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.EventProbe;
import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.Schemas;
import org.planmonitor.projects.given.Calls;
import org.planmonitor.projects.given.City;
import org.planmonitor.projects.given.NetworkCity;
import org.planmonitor.projects.given.Plans;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.nullValue;
import static org.planmonitor.projects.given.NetworkCity.line;
import static org.planmonitor.projects.given.NetworkCity.section;

@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class MemberTest {

    private static final Map<String, Object> GAZETTE = Map.of("title", "公报", "published", "2022-05-20");

    private final NetworkCity networks = new NetworkCity("members-city");
    private final City city = networks.city();

    @BeforeEach
    void networksExist() {
        networks.exists();
    }

    @Test
    void a_version_follows_another_and_the_one_before_answers_for_its_time() {
        networks.put("列入规划", line("v", Map.of("status", "PLANNED", "action", "NEW_BUILD")))
                .then()
                .statusCode(201)
                .body("version", equalTo(1))
                .body("facility.status", equalTo("PLANNED"))
                .body("facility.basis", equalTo("PLAN"))
                .body("lengthKm", nullValue());
        String first = city.read("transit/v").jsonPath().getString("knownFrom");
        networks.put(
                        "开通",
                        line(
                                "v",
                                Map.of(
                                        "status",
                                        "PLANNED",
                                        "action",
                                        "NEW_BUILD",
                                        "facts",
                                        List.of(section("2024-05", "7.25"), section("2023", "2.5")))))
                .then()
                .statusCode(200)
                .body("version", equalTo(2));

        city.read("transit/v")
                .then()
                .body("facility.status", equalTo("EXISTING"))
                .body("facility.since", equalTo("2023"))
                .body("openedOn", equalTo("2023"))
                .body("lengthKm", equalTo(9.75f));
        city.read("transit/v?asOf=" + first)
                .then()
                .body("version", equalTo(1))
                .body("facility.status", equalTo("PLANNED"));
        city.read("transit?status=EXISTING").then().body("items.code", hasItems("v"));
        city.read("transit?status=PLANNED&asOf=" + first).then().body("items.code", hasItems("v"));
        city.read("transit/v/versions").then().body("items.reason", contains("列入规划", "开通"));
        city.read("transit/v/versions/1").then().body("member.facts", equalTo(List.of()));
        networks.put("原样", city.read("transit/v/versions/2").jsonPath().getMap("member"))
                .then()
                .statusCode(200)
                .body("version", equalTo(3));
        city.read("transit/v?asOf=2020-01-01T00:00:00Z").then().statusCode(404);
        city.read("transit/v?asOf=2999-01-01T00:00:00Z").then().statusCode(422);
    }

    @Test
    void an_airport_in_use_is_enlarged_and_its_road_goes_on_across_the_border() {
        networks.put(
                        "工程进展",
                        line(
                                "w",
                                Map.of(
                                        "group",
                                        "roads",
                                        "status",
                                        "EXISTING",
                                        "action",
                                        "EXPANSION",
                                        "standard",
                                        Map.of("zh", "一级公路", "en", "Class I"),
                                        "facts",
                                        List.of(section("2019-01-01", "30")),
                                        "history",
                                        List.of(Map.of(
                                                "subject", "WORKS", "status", "STARTED", "date", "2022-05", "source",
                                                GAZETTE)),
                                        "counterparts",
                                        List.of(Map.of(
                                                "neighbour",
                                                Map.of("zh", "邻市", "en", "Neighbour"),
                                                "region",
                                                "370700",
                                                "standard",
                                                Map.of("zh", "二级公路", "en", "Class II"),
                                                "status",
                                                "PLANNED",
                                                "date",
                                                "2027",
                                                "source",
                                                GAZETTE)))))
                .then()
                .statusCode(201)
                .body("facility.status", equalTo("EXISTING"))
                .body("facility.since", equalTo("2019-01-01"))
                .body("works.status", equalTo("STARTED"))
                .body("works.since", equalTo("2022-05"))
                .body("works.source.published", equalTo("2022-05-20"))
                .body("counterparts[0].standardDiffers", equalTo(true))
                .body("counterparts[0].opensLater", equalTo(true));
    }

    @Test
    void the_plan_s_airport_is_in_use_while_its_project_enlarges_it() {
        Plans.taiyuanIsLoaded();
        // Another test completes the project, before or after: its works stand where it stands.
        JsonPath project = given().get(Calls.PLAN + "/projects/wusu-airport-p3").jsonPath();
        given().get(Calls.PLAN + "/transit/airport-wusu-phase-3")
                .then()
                .statusCode(200)
                .body("facility.status", equalTo("EXISTING"))
                .body("works.status", in(List.of("STARTED", "COMPLETED")))
                .body("works.status", equalTo(project.getString("stage")))
                .body("works.since", equalTo(project.getString("stageSince")))
                .body("works.basis", equalTo("PROJECT"));
        given().get(Calls.PLAN + "/transit/metro-line-1/versions").then().body("items.version", contains(1, 2));
        given().get(Calls.PLAN + "/transit/metro-line-1?asOf=2021-06-01T00:00:00Z")
                .then()
                .body("facility.status", equalTo("PLANNED"));
    }

    @Test
    void works_stand_where_their_project_stood_at_the_instant_that_is_asked_for() {
        networks.put("关联项目", line("then", Map.of("action", "NEW_BUILD", "projects", List.of("p-3"))))
                .then()
                .statusCode(201)
                .body("works.status", equalTo("LISTED"));
        String then = city.read("transit/then").jsonPath().getString("knownFrom");
        city.stand(IntStream.of(3), "PREPARATION", "2024-01-01");

        city.read("transit/then")
                .then()
                .body("works.status", equalTo("PREPARATION"))
                .body("works.since", equalTo("2024-01-01"))
                .body("projects[0].stage", equalTo("PREPARATION"));
        city.read("transit/then?asOf=" + then)
                .then()
                .body("works.status", equalTo("LISTED"))
                .body("works.since", equalTo("2021-03-01"))
                .body("projects[0].stage", equalTo("LISTED"));
        city.read("transit?limit=500&asOf=" + then)
                .then()
                .body("items.find { it.code == 'then' }.works.status", equalTo("LISTED"));
    }

    @Test
    void what_builds_it_is_shown_on_both_sides_to_those_who_may_see_it() {
        networks.put("关联项目", line("b", Map.of("projects", List.of("p-1", "p-4"))))
                .then()
                .statusCode(201)
                .body("projects.code", contains("p-1", "p-4"));
        given().get(city.at("transit/b")).then().body("projects.code", contains("p-1"));
        given().get(city.at("transit/b/versions/1")).then().body("member.projects", contains("p-1"));
        city.read("projects/p-1").then().body("links.code", hasItems("b"));
        networks.put("更正", line("b", Map.of("projects", List.of("p-2")))).then().statusCode(200);
        assertThat(city.read("projects/p-1").jsonPath().getList("links.code")).doesNotContain("b");
        city.read("projects/p-2").then().body("links.code", hasItems("b"));
    }

    @Test
    void what_is_not_for_everybody_stays_so_when_an_editor_sends_it_back() {
        networks.put("内部", line("secret", Map.of("sharing", "RESTRICTED")))
                .then()
                .statusCode(201);
        networks.put("公开", line("open", Map.of("relatedTo", List.of("secret"))))
                .then()
                .statusCode(201);
        networks.put("不写共享属性", line("secret", Map.of())).then().statusCode(200).body("sharing", equalTo("RESTRICTED"));
        given().get(city.at("transit/secret")).then().statusCode(404);
        given().get(city.at("transit/secret/versions")).then().statusCode(404);
        given().get(city.at("transit/open")).then().body("relatedTo", equalTo(List.of()));
        city.read("transit/open").then().body("relatedTo", contains("secret"));
    }

    @Test
    void a_version_is_told_and_a_write_needs_a_right_a_reason_and_a_fresh_tag() {
        try (EventProbe events = EventProbe.fromNow("planmonitor.projects.v1")) {
            networks.put("首版", line("t", Map.of())).then().statusCode(201);
            String tag = Calls.tag(city.at("transit/t"));
            networks.put("改版", line("t", Map.of("facts", List.of(section("2024", "3")))))
                    .then()
                    .statusCode(200);
            List<EventProbe.Event> changes = events.await(
                    2,
                    event -> event.type().equals("transit-member.changed")
                            && event.key().equals("members-city/t"));
            changes.forEach(event -> Schemas.conforms("transit-member.changed", event));
            assertThat(changes.getLast().json()).contains("\"version\":2", "\"status\":\"EXISTING\"", "\"lengthKm\":3");
            Map<String, Object> body = Map.of("reason", "x", "member", line("t", Map.of()));
            String at = city.at("transit/t");
            given().contentType("application/json").body(body).put(at).then().statusCode(401);
            Calls.as("district")
                    .header("If-Match", tag)
                    .body(body)
                    .put(at)
                    .then()
                    .statusCode(403);
            Calls.as("planner").body(body).put(at).then().statusCode(428);
            Calls.as("planner")
                    .header("If-Match", tag)
                    .body(body)
                    .put(at)
                    .then()
                    .statusCode(412);
        }
    }

    @Test
    void what_contradicts_itself_is_refused_with_every_place() {
        networks.put(
                        "误",
                        line(
                                "x",
                                Map.of(
                                        "group",
                                        "canals",
                                        "relatedTo",
                                        List.of("x", "nobody"),
                                        "projects",
                                        List.of("p-77"),
                                        "facts",
                                        List.of(
                                                Map.of("openedOn", "2024-02-30", "closedOn", "2023", "source", GAZETTE),
                                                Map.of("openedOn", "2024-02", "closedOn", "2023", "source", GAZETTE),
                                                section("2999", "1")),
                                        "history",
                                        List.of(Map.of(
                                                "subject",
                                                "WORKS",
                                                "status",
                                                "EXISTING",
                                                "date",
                                                "2022",
                                                "source",
                                                GAZETTE)),
                                        "counterparts",
                                        List.of(Map.of(
                                                "neighbour",
                                                Map.of("zh", "邻市", "en", "Neighbour"),
                                                "region",
                                                City.EAST,
                                                "date",
                                                "2027",
                                                "source",
                                                GAZETTE)))))
                .then()
                .statusCode(422)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        hasItems(
                                "/member/group UNKNOWN_REFERENCE",
                                "/member/relatedTo/1 UNKNOWN_REFERENCE",
                                "/member REFERS_TO_ITSELF",
                                "/member/projects/0 UNKNOWN_REFERENCE",
                                "/member/facts/0/openedOn NO_SUCH_DATE",
                                "/member/facts/1/closedOn CLOSED_BEFORE_OPENED",
                                "/member/facts/2/openedOn DATE_IN_FUTURE",
                                "/member/history/0/status STATUS_OF_THE_OTHER",
                                "/member/history/0/subject ACTION_NEEDED",
                                "/member/counterparts/0/region REGION_INSIDE_PLAN",
                                "/member/counterparts/0/status STATUS_NEEDED"));
        networks.put("误", line("x", Map.of("colour", "red")))
                .then()
                .statusCode(400)
                .body("errors.code", hasItems("SCHEMA_ADDITIONAL_PROPERTIES"));
    }
}
