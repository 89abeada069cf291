package org.planmonitor.projects;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.planmonitor.kit.testing.EventProbe;
import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.given.Registry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

/** Entering projects and editing what is said of them. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class RegistryTest {

    @BeforeEach
    void open() {
        Registry.isOpen();
    }

    @Test
    void a_project_that_is_entered_begins_on_the_list_and_is_told() {
        try (EventProbe events = EventProbe.fromNow("planmonitor.projects.v1")) {
            String code = Registry.project("pump-plant", Map.of("nationalCode", "2101-370212-04-01-123456"));
            Registry.read(code)
                    .then()
                    .statusCode(200)
                    .body("stage", equalTo("LISTED"))
                    .body("lifeCycle", equalTo("INDUSTRIAL"))
                    .body("regions.code", contains(Registry.EAST))
                    .body("nationalCode", equalTo("2101-370212-04-01-123456"))
                    .body("facts[0].source.kind", equalTo("REGISTRY"));
            EventProbe.Event told =
                    events.await(1, event -> event.key().endsWith("/" + code)).getFirst();
            assertThat(told.json()).contains("\"cause\":\"project.entered\"");
        }
    }

    @Test
    void a_code_is_made_of_the_english_name_and_never_given_twice() {
        String first = Registry.project("x", named("Wind Farm (Phase 2)"));
        String second = Registry.project("x", named("Wind Farm (Phase 2)"));
        assertThat(first).isEqualTo("wind-farm-phase-2");
        assertThat(second).isEqualTo("wind-farm-phase-2-2");
        post(Map.of("code", first)).then().statusCode(409).body("errors.code", contains("CODE_TAKEN"));
    }

    @ParameterizedTest
    @CsvSource({
        "nationalCode,2101-370212-4-01-123456,NATIONAL_CODE_SHAPE",
        "nationalCode,2912-370212-04-01-123456,NATIONAL_CODE_DATE",
        "nationalCode,2101-990000-04-01-123456,NATIONAL_CODE_REGION",
        "kind,SHIP,UNKNOWN_VALUE",
        "procedure,MAYBE,UNKNOWN_VALUE",
        "totalInvestmentCny,-1,AMOUNT",
        "code,Bad Code,CODE_FORMAT"
    })
    void what_has_not_the_right_form_is_a_400_at_its_place(String member, String value, String error) {
        post(Map.of(member, value.equals("-1") ? -1 : value))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/" + member))
                .body("errors.code", contains(error));
    }

    @Test
    void a_wrong_check_sign_needs_a_reason() {
        post(Map.of("owner", Map.of("name", "某公司", "creditCode", "91350100M000100Y44")))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/owner/creditCode"))
                .body("errors.code", contains("CREDIT_CODE_CHECK"));
        Map<String, String> owner =
                Map.of("name", "某公司", "creditCode", "91350100M000100Y44", "creditCodeReason", "执照即如此印制");
        String code = Registry.project("odd-owner", Map.of("owner", owner));
        Registry.read(code).then().body("owner.creditCodeReason", equalTo("执照即如此印制"));
    }

    @Test
    void what_is_not_of_the_plan_is_a_422_with_every_place() {
        post(Map.of("regions", List.of("140105", Registry.WEST), "parent", "nothing"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/regions/0", "/parent"))
                .body("errors.code", contains("REGION_OUTSIDE_PLAN", "UNKNOWN_PROJECT"));
    }

    @Test
    void a_patch_replaces_takes_away_and_leaves_the_rest() {
        String code = Registry.project("patched", Map.of("lead", "甲公司", "procedure", "FILING"));
        patch("planner", code, Registry.tag(code), "{\"lead\": null, \"totalInvestmentCny\": 12000000.0}")
                .then()
                .statusCode(200)
                .body("lead", nullValue())
                .body("procedure", equalTo("FILING"))
                .body("totalInvestmentCny", equalTo(12000000f));
        patch("planner", code, Registry.tag(code), "{\"colour\": \"red\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/colour"));
        patch("planner", code, Registry.tag(code), "{\"code\": \"other\"}")
                .then()
                .statusCode(422);
    }

    @Test
    void a_search_in_a_region_follows_the_region_of_a_project() {
        String code = Registry.project("moved-away", named("Moving Harbour"));
        assertThat(found("q=harbour&region=" + Registry.EAST)).contains(code);
        patch("planner", code, Registry.tag(code), "{\"regions\": [\"%s\"]}".formatted(Registry.WEST))
                .then()
                .statusCode(200);
        assertThat(found("q=harbour&region=" + Registry.EAST)).doesNotContain(code);
        assertThat(found("q=harbour&region=" + Registry.WEST)).contains(code);
        assertThat(found("q=harbour&region=" + Registry.CITY)).contains(code);
    }

    @Test
    void portfolios_count_what_was_entered_and_stepped_since_they_were_counted() {
        int before = counted("projects");
        int reserve = counted("byStage.RESERVE");
        assertThat(counted("projects")).isEqualTo(before);
        String code = Registry.project("counted");
        assertThat(counted("projects")).isEqualTo(before + 1);
        Registry.move(code, "RESERVE", "2023").then().statusCode(201);
        assertThat(counted("byStage.RESERVE")).isEqualTo(reserve + 1);
        Registry.move(code, "CANCELLED", "2024").then().statusCode(201);
        assertThat(counted("byStage.RESERVE")).isEqualTo(reserve);
    }

    private static int counted(String number) {
        Integer of = given().get("/projects/v1/plans/" + Registry.PLAN + "/portfolios")
                .path("items.find { it.code == 'INDUSTRY' }.counts." + number);
        return of == null ? 0 : of;
    }

    private static List<String> found(String query) {
        return given().get("/projects/v1/plans/" + Registry.PLAN + "/projects?" + query)
                .path("items.code");
    }

    @Test
    void of_two_officials_who_edit_one_project_the_second_is_told_412() {
        String code = Registry.project("contested");
        String read = Registry.tag(code);
        patch("planner", code, read, "{\"phase\": \"一期\"}").then().statusCode(200);
        patch("planner", code, read, "{\"phase\": \"二期\"}").then().statusCode(412);
        Registry.read(code).then().body("phase", equalTo("一期"));
        given().auth()
                .oauth2(org.planmonitor.kit.testing.Tokens.of("planner"))
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body("{}")
                .patch(Registry.PROJECTS + code)
                .then()
                .statusCode(428);
    }

    @Test
    void a_path_without_the_present_stage_is_refused() {
        String code = Registry.standing("on-its-way", "PREPARATION", "2024");
        patch("planner", code, Registry.tag(code), "{\"kind\": \"PROGRAMME\"}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("STAGE_NOT_ON_PATH"));
    }

    @Test
    void a_committee_writes_to_its_own_division_and_cannot_move_a_project_out_of_it() {
        String code = Registry.project("eastern");
        Map<String, ?> east = Map.of("regions", List.of(Registry.EAST));
        Map<String, ?> west = Map.of("regions", List.of(Registry.WEST));
        patchAs(west, code, "{\"phase\": \"一期\"}").then().statusCode(403);
        patchAs(east, code, "{\"regions\": [\"370211\"]}").then().statusCode(403);
        patchAs(east, code, "{\"phase\": \"一期\"}").then().statusCode(200);
        patchAs(Map.of("regions", List.of(Registry.CITY)), code, "{\"phase\": \"二期\"}")
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> named(String english) {
        java.util.HashMap<String, Object> members = new java.util.HashMap<>();
        members.put("code", null);
        members.put("name", Map.of("zh", "风电场二期", "en", english));
        return members;
    }

    private static io.restassured.response.Response post(Map<String, ?> members) {
        java.util.HashMap<String, Object> body = new java.util.HashMap<>(Map.of(
                "name",
                Map.of("zh", "新项目", "en", "New one"),
                "portfolio",
                "INDUSTRY",
                "kind",
                "PROJECT",
                "regions",
                List.of(Registry.EAST)));
        body.putAll(members);
        return Registry.as("planner")
                .header("Idempotency-Key", Registry.key())
                .body(body)
                .post("/projects/v1/plans/" + Registry.PLAN + "/projects");
    }

    private static io.restassured.response.Response patch(String role, String code, String tag, String body) {
        return Registry.as(role)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", tag)
                .body(body)
                .patch(Registry.PROJECTS + code);
    }

    private static io.restassured.response.Response patchAs(Map<String, ?> claims, String code, String body) {
        return Registry.as("district", claims)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", Registry.tag(code))
                .body(body)
                .patch(Registry.PROJECTS + code);
    }
}
