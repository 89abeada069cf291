package org.planmonitor.projects.investment;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.given.Calls;
import org.planmonitor.projects.given.Plans;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.planmonitor.projects.given.Calls.invest;
import static org.planmonitor.projects.given.Calls.post;
import static org.planmonitor.projects.given.Calls.project;
import static org.planmonitor.projects.given.Calls.read;

@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class InvestmentTest {

    @BeforeEach
    void loaded() {
        Plans.taiyuanIsLoaded();
    }

    @Test
    void every_kind_of_entry_finds_its_place_in_the_summary() {
        String code = "metro-line-3";
        invest(code, estimate("100000", "2022-03-01")).then().statusCode(201);
        invest(code, total("90000", Map.of("CENTRAL", "30000", "LOANS", "60000")))
                .then()
                .statusCode(201);
        invest(code, plan("2024", "12000", Map.of(3, "4000", 6, "8000")))
                .then()
                .statusCode(201)
                .header("Location", containsString(project(code) + "/investments/"))
                .header("ETag", notNullValue())
                .body("unit.zh", equalTo("万元"))
                .body("lines.month", contains(3, 6));
        invest(code, completed("COMPLETED_REPORTED", "2024-03", "3500")).then().statusCode(201);
        invest(code, completed("COMPLETED_REPORTED", "2024-06", "6000.5"))
                .then()
                .statusCode(201);
        invest(code, completed("COMPLETED_STATISTICAL", "2024-06", "9000"))
                .then()
                .statusCode(201);
        invest(code, inPlace("CENTRAL", "30000", "2024-02-01")).then().statusCode(201);

        JsonPath page = read(project(code) + "/investments/summary").jsonPath();
        assertThat(page.getString("summary.unit.code")).isEqualTo("1e4 CNY");
        assertThat(page.getString("summary.estimate")).isEqualTo("100000");
        assertThat(page.getString("summary.total")).isEqualTo("90000");
        assertThat(page.getString("summary.planned")).isEqualTo("12000");
        assertThat(page.getString("summary.inPlace")).isEqualTo("30000");
        assertThat(page.getString("summary.completed.reported")).isEqualTo("9500.5");
        assertThat(page.getString("summary.completed.statistical")).isEqualTo("9000");
        assertThat(page.getList("summary.funding.source")).containsExactly("CENTRAL", "LOANS");
        assertThat(page.getString("months.find { it.period == '2024-06' }.planned"))
                .isEqualTo("8000");
        assertThat(page.getString("months.find { it.period == '2024-06' }.statistical"))
                .isEqualTo("9000");
        assertThat(page.getList("summary.flags")).isEmpty();
        read(project(code)).then().body("parts.investment.planned", equalTo(12000));
        given().get(project(code)).then().body("parts.investment", nullValue());
        given().get(project(code) + "/investments").then().statusCode(404);
    }

    @Test
    void cost_over_the_approved_estimate_is_flagged_and_a_new_version_lifts_the_flag() {
        String code = "xiaohe-station";
        invest(code, estimate("1000", "2022-03-01")).then().statusCode(201);
        invest(code, total("1200", Map.of("OWN", "1200"))).then().statusCode(201);
        invest(code, completed("COMPLETED_STATISTICAL", "2023-11", "1050"))
                .then()
                .statusCode(201);
        read(project(code) + "/investments/summary")
                .then()
                .body("summary.flags.code", contains("TOTAL_OVER_ESTIMATE", "STATISTICAL_OVER_ESTIMATE"))
                .body("summary.flags.over", contains(200, 50));
        invest(code, estimate("1300", "2024-01-05")).then().statusCode(201);
        read(project(code) + "/investments/summary")
                .then()
                .body("summary.flags", equalTo(List.of()))
                .body("estimates.amount", contains(1000, 1300));
    }

    @Test
    void an_error_is_undone_by_an_entry_and_both_stay() {
        String code = "taiyuan-east-station";
        int wrong = invest(code, inPlace("LOANS", "500", "2023-05-05")).path("id");
        String undo = project(code) + "/investments/" + wrong + "/reversals";
        post(undo, project(code), Map.of("reason", "typing error"))
                .then()
                .statusCode(201)
                .body("reverses", equalTo(wrong));
        read(project(code) + "/investments/" + wrong).then().body("reversedBy", notNullValue());
        read(project(code) + "/investments").then().body("items.kind", contains("IN_PLACE", "IN_PLACE"));
        read(project(code) + "/investments/summary").then().body("summary.inPlace", equalTo(0));
        post(undo, project(code), Map.of("reason", "again")).then().statusCode(409);
    }

    @Test
    void of_decisions_only_the_last_is_undone_and_the_one_before_holds_again() {
        String code = "reform-zone-maglev";
        int first = invest(code, estimate("700", "2022-01-10")).path("id");
        int second = invest(code, estimate("900", "2023-01-10")).path("id");
        String entries = project(code) + "/investments/";
        post(entries + first + "/reversals", project(code), Map.of("reason", "x"))
                .then()
                .statusCode(409);
        post(entries + second + "/reversals", project(code), Map.of("reason", "x"))
                .then()
                .statusCode(201);
        read(entries + "summary").then().body("summary.estimate", equalTo(700)).body("estimates.amount", contains(700));
    }

    @Test
    void what_does_not_reconcile_is_refused_where_it_lies_and_nothing_of_it_is_stored() {
        String code = "taiyuan-suide-passenger-line";
        invest(code, total("1000", Map.of("CITY", "400", "BONDS", "600")))
                .then()
                .statusCode(201);
        refused(invest(code, total("1000", Map.of("CITY", "400", "BONDS", "599.99"))), "/lines", "DOES_NOT_RECONCILE");
        refused(invest(code, plan("2024", "100", Map.of(1, "50", 2, "49"))), "/lines", "DOES_NOT_RECONCILE");
        refused(invest(code, plan("2024", "1000.01", Map.of())), "/amount", "DOES_NOT_RECONCILE");
        refused(invest(code, inPlace("CITY", "-5", "2024-02-01")), "/amount", "AMOUNT_NEGATIVE");
        refused(invest(code, inPlace("CITY", "0", "2024-02-01")), "/amount", "AMOUNT_ZERO");
        refused(invest(code, inPlace("CITY", "0.0000001", "2024-02-01")), "/amount", "AMOUNT_FORMAT");
        refused(invest(code, plan("2031", "10", Map.of())), "/period", "YEAR_OUTSIDE_PLAN");
        refused(invest(code, completed("COMPLETED_REPORTED", "2020-12", "10")), "/period", "YEAR_OUTSIDE_PLAN");
        refused(invest(code, inPlace("CITY", "5", "2199-02-01")), "/date", "DATE_IN_FUTURE");
        invest(code, plan("2024", "900", Map.of())).then().statusCode(201);
        refused(invest(code, total("800", Map.of("CITY", "800"))), "/amount", "DOES_NOT_RECONCILE");
        read(project(code) + "/investments").then().body("items.kind", contains("TOTAL", "YEAR_PLAN"));
        read(project(code)).then().body("totalInvestmentCny", equalTo(10_000_000));
    }

    @Test
    void a_body_of_another_form_is_refused_with_every_place() {
        invest("metro-line-2-p2", Map.of("kind", "YEAR_PLAN", "period", "24", "source", "CITY", "amount", 1))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/document", "/source", "/date", "/period"));
        invest("metro-line-2-p2", Map.of("kind", "GIFT")).then().statusCode(400);
        invest("metro-line-2-p2", Map.of("kind", "ESTIMATE", "colour", "red"))
                .then()
                .statusCode(400);
    }

    @Test
    void a_write_needs_a_right_a_fresh_tag_and_a_key() {
        String at = project("metro-line-2-p2") + "/investments";
        Map<String, ?> entry = completed("COMPLETED_STATISTICAL", "2024-01", "5");
        given().contentType("application/json").body(entry).post(at).then().statusCode(401);
        Calls.as("leader").body(entry).post(at).then().statusCode(403);
        Calls.as("planner")
                .body(entry)
                .header("Idempotency-Key", Calls.key())
                .post(at)
                .then()
                .statusCode(428);
        Calls.as("planner")
                .body(entry)
                .header("If-Match", "\"x\"")
                .post(at)
                .then()
                .statusCode(400);
        Calls.as("planner")
                .body(entry)
                .header("If-Match", "\"stale\"")
                .header("Idempotency-Key", Calls.key())
                .post(at)
                .then()
                .statusCode(412);
    }

    @Test
    void sums_over_groups_are_the_sum_over_projects() {
        invest("wusu-airport-p3", total("50", Map.of("CENTRAL", "20", "OTHER", "30")))
                .then()
                .statusCode(201);
        invest("wusu-airport-p3", inPlace("OTHER", "7", "2024-05-01")).then().statusCode(201);
        for (String by : List.of("PORTFOLIO", "REGION", "UNIT", "SOURCE")) {
            JsonPath sheet = read(Calls.PLAN + "/investments?by=" + by).jsonPath();
            for (String figure : List.of("total", "inPlace")) {
                assertThat(sheet.getList("groups." + figure, java.math.BigDecimal.class).stream()
                                .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add))
                        .as(by + " " + figure)
                        .isEqualByComparingTo(sheet.getString("total." + figure));
            }
        }
        Instant then = Instant.now();
        String before = read(Calls.PLAN + "/investments?by=SOURCE").asString();
        invest("wusu-airport-p3", inPlace("OTHER", "3", "2024-06-01")).then().statusCode(201);
        assertThat(read(Calls.PLAN + "/investments?by=SOURCE").asString()).isNotEqualTo(before);
        assertThat(read(Calls.PLAN + "/investments?by=SOURCE&asOf=" + then).asString())
                .isEqualTo(before);
        read(Calls.PLAN + "/investments?asOf=2999-01-01T00:00:00Z").then().statusCode(422);
        read(Calls.PLAN + "/investments?by=SOURCE").then().body("groups.name.zh", hasItem("中央预算内资金"));
        read(Calls.PLAN + "/investments?by=COLOUR").then().statusCode(400);
    }

    private static void refused(Response answer, String pointer, String code) {
        answer.then().statusCode(422).body("errors.pointer", hasItem(pointer)).body("errors.code", hasItem(code));
    }

    static Map<String, ?> estimate(String amount, String date) {
        return Map.of("kind", "ESTIMATE", "amount", number(amount), "date", date, "document", "file 1");
    }

    static Map<String, ?> total(String amount, Map<String, String> split) {
        List<Map<String, Object>> lines = split.entrySet().stream()
                .map(part -> Map.<String, Object>of("source", part.getKey(), "amount", number(part.getValue())))
                .toList();
        return Map.of(
                "kind", "TOTAL", "amount", number(amount), "date", "2022-01-01", "document", "file 2", "lines", lines);
    }

    static Map<String, ?> plan(String year, String amount, Map<Integer, String> split) {
        List<Map<String, Object>> lines = new java.util.TreeMap<>(split)
                .entrySet().stream()
                        .map(part -> Map.<String, Object>of("month", part.getKey(), "amount", number(part.getValue())))
                        .toList();
        return Map.of(
                "kind",
                "YEAR_PLAN",
                "period",
                year,
                "amount",
                number(amount),
                "date",
                "2024-01-15",
                "document",
                "file 3",
                "lines",
                lines);
    }

    static Map<String, ?> completed(String kind, String month, String amount) {
        return Map.of("kind", kind, "period", month, "amount", number(amount), "document", "monthly report");
    }

    static Map<String, ?> inPlace(String source, String amount, String date) {
        return Map.of(
                "kind", "IN_PLACE", "source", source, "amount", number(amount), "date", date, "document", "receipt");
    }

    private static java.math.BigDecimal number(String amount) {
        return new java.math.BigDecimal(amount);
    }
}
