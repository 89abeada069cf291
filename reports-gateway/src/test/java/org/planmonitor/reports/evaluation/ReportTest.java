package org.planmonitor.reports.evaluation;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.sql.DatabaseException;
import org.planmonitor.kit.testing.EventProbe;
import org.planmonitor.kit.testing.Tokens;
import org.planmonitor.reports.evaluation.snapshot.Bytes;
import org.planmonitor.reports.testing.Owners;
import org.planmonitor.reports.testing.OwnersResource;
import org.planmonitor.reports.testing.ReportsPlatform;

import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

/** Orders for reports: made from one instant, once, whoever dies, or called off, or given up with a reason. */
@QuarkusTest
@WithTestResource(ReportsPlatform.class)
@WithTestResource(OwnersResource.class)
class ReportTest {

    private static final String FINAL = "{\"type\": \"FINAL\"}";

    private final Database database;

    ReportTest(Database database) {
        this.database = database;
    }

    @AfterEach
    void forget() {
        Owners.indicators().resetMappings();
        Owners.projects().resetMappings();
    }

    @Test
    void aReportIsMadeFromTheInstantThatBothOwnersHaveSettled() {
        AnsweringOwners.of("evaluated");
        try (var topic = EventProbe.fromNow(ToldEvents.TOPIC)) {
            Response ordered = order("evaluated", "k-1", FINAL);
            ordered.then()
                    .statusCode(202)
                    .header("Location", containsString(ordered.jsonPath().getString("href")))
                    .body("state", equalTo("QUEUED"))
                    .body("period", equalTo("2025"))
                    .body("sharing", equalTo("INTERNAL"));
            String id = ordered.jsonPath().getString("id");
            assertThat(order("evaluated", "k-1", FINAL).jsonPath().getString("id"))
                    .isEqualTo(id);
            String href = ordered.jsonPath().getString("href");
            Response made = done(href);
            assertThat(made.jsonPath().getString("asOf")).isEqualTo(AnsweringOwners.SETTLED);
            made.then().body("documents.format", hasItem("json")).body("documents.language", hasItems("zh", "en"));
            Response document = as("reporter").get(href + "/document?format=json&language=zh");
            document.then()
                    .statusCode(200)
                    .contentType("application/json")
                    .body("title", equalTo("小规划总结评估报告"))
                    .body("sections[0].blocks[0].content[0].text", containsString("1 项，其中 0 项可以评价"));
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(given().get("/reports/v1/report-document-schema")
                                    .asInputStream())
                            .validate(document.asString(), InputFormat.JSON))
                    .isEmpty();
            assertThat("\"" + new Bytes(document.asByteArray()).sha256() + "\"").isEqualTo(document.header("ETag"));
            as("reporter")
                    .header("If-None-Match", document.header("ETag"))
                    .get(href + "/document?format=json&language=zh")
                    .then()
                    .statusCode(304);
            as("reporter").get(href + "/document?format=odt").then().statusCode(404);
            given().get(href + "/document?format=json").then().statusCode(404);

            Response snapshot = as("reporter").get(href + "/snapshot");
            snapshot.then()
                    .statusCode(200)
                    .header("ETag", equalTo("\"" + made.jsonPath().getString("snapshot") + "\""))
                    .body("indicators.indicatorsAssessments.growth.reason", equalTo("FINAL_YEAR_MISSING"));
            assertThat(new Bytes(snapshot.asByteArray()).sha256())
                    .isEqualTo(made.jsonPath().getString("snapshot"));

            List<EventProbe.Event> told = topic.await(2, event -> event.key().endsWith(id));
            assertThat(told).extracting(EventProbe.Event::type).containsOnly("report.changed");
            ToldEvents.areAsTheirSchemaSays(told);
            assertThat(database.query(
                            "select action from audit_entry where aggregate_id = ? order by position",
                            row -> row.getString(1),
                            id))
                    .containsExactly("report.ordered", "report.made");
        }
    }

    @Test
    void theSameInstantGivesTheSameBytesHoweverTheOwnersOrderTheirMembers() {
        AnsweringOwners owners = AnsweringOwners.of("evaluated-twice");
        String body =
                "{\"type\": \"FINAL\", \"language\": \"EN\", \"asOf\": \"%s\"}".formatted(AnsweringOwners.SETTLED);
        String first = done(order("evaluated-twice", "k-1", body).jsonPath().getString("href"))
                .jsonPath()
                .getString("snapshot");
        owners.indicators("/structure", """
                {"annex": null, "boxes": [], "tables": [], "chapters": [
                  {"title": {"en": "Transport", "zh": "交通"}, "sections": [], "number": 7},
                  {"number": 12, "title": {"zh": "民生", "en": "People"}, "sections": []}],
                 "title": {"zh": "小规划", "en": "Small plan"}}""");
        assertThat(done(order("evaluated-twice", "k-2", body).jsonPath().getString("href"))
                        .jsonPath()
                        .getString("snapshot"))
                .isEqualTo(first);

        owners.indicators("/indicators", "{\"items\": [%s], \"next\": null}".formatted(AnsweringOwners.growth(8.6)));
        assertThat(done(order("evaluated-twice", "k-3", body).jsonPath().getString("href"))
                        .jsonPath()
                        .getString("snapshot"))
                .isNotEqualTo(first);
        assertThatThrownBy(() -> database.update("delete from report_snapshot where hash = ?", first))
                .isInstanceOf(DatabaseException.class);
        assertThatThrownBy(() -> database.update(
                        "update report_document set size = 1 where report in"
                                + " (select id from evaluation_report where snapshot = ?)",
                        first))
                .isInstanceOf(DatabaseException.class);
        assertThatThrownBy(() -> database.update("update report_snapshot set period = '2024' where hash = ?", first))
                .isInstanceOf(DatabaseException.class);
    }

    @Test
    void aFigureThatWasRevisedIsKeptWithEveryVintage() {
        AnsweringOwners owners = AnsweringOwners.of("evaluated-revised");
        String figure = """
                {"subject": {"type": "INDICATOR", "code": "growth"}, "component": "growth", "region": "140100", "period": "2021",
                 "accumulation": "PERIOD", "forecast": false, "value": %s, "status": "FINAL", "revision": %d, "revisionClass": null,
                 "deleted": false, "publishedAt": "2022-01-26T16:00:00Z", "source": {"title": "Bulletin"}}""";
        owners.indicators("/observations", "{\"items\": [%s], \"next\": null}".formatted(figure.formatted("8.1", 2)));
        owners.indicators(
                "/indicators/growth/revisions",
                "{\"items\": [%s, %s], \"next\": null}"
                        .formatted(figure.formatted("9.2", 1), figure.formatted("8.1", 2)));
        String href = order("evaluated-revised", "k-1", FINAL).jsonPath().getString("href");
        done(href);

        as("reporter").get(href + "/snapshot").then().body("indicators.revisions.revision", equalTo(List.of(1, 2)));
        assertThat(as("reporter")
                        .get(href + "/document?format=json&language=en")
                        .asString())
                .contains("\"9.2\"", "\"8.1\"");
    }

    @Test
    void aFigureThatWasWithdrawnIsKeptWithWhatItWas() {
        AnsweringOwners owners = AnsweringOwners.of("evaluated-withdrawn");
        String figure = """
                {"subject": {"type": "INDICATOR", "code": "growth"}, "component": "growth", "region": "140100", "period": "2021",
                 "accumulation": "PERIOD", "forecast": false, "value": %s, "status": "FINAL", "revision": %d, "revisionClass": null,
                 "deleted": %s, "publishedAt": "2022-01-26T16:00:00Z", "source": {"title": "Bulletin"}}""";
        String all = "{\"items\": [%s, %s], \"next\": null}"
                .formatted(figure.formatted("9.2", 1, "false"), figure.formatted("null", 2, "true"));
        owners.indicators("/indicators/growth/revisions", all);
        Owners.indicators()
                .register(owners.asked("indicators", "/observations")
                        .withQueryParam("updatedAfter", matching("1970-.*"))
                        .willReturn(okJson(all)));
        String href = order("evaluated-withdrawn", "k-1", "{\"type\": \"FINAL\", \"language\": \"EN\"}")
                .jsonPath()
                .getString("href");
        done(href);

        as("reporter")
                .get(href + "/snapshot")
                .then()
                .body("indicators.revisions.deleted", equalTo(List.of(false, true)));
        assertThat(as("reporter").get(href + "/document?format=json").asString())
                .contains("\"9.2\"", "final, withdrawn");
    }

    @Test
    void aSelectionHasTheChosenPartsAndWhatTheyNarrow() {
        AnsweringOwners.of("evaluated-chosen");
        String href = order("evaluated-chosen", "k-1", """
                        {"type": "CUSTOM", "year": 2025, "language": "EN",
                         "selection": {"parts": ["INDICATOR_TABLE", "SUMMARY"], "categories": ["ecology"]}}""").jsonPath().getString("href");
        done(href);

        as("reporter")
                .get(href + "/document?format=json")
                .then()
                .body("sections.id", equalTo(List.of("summary", "indicator-table")))
                .body("title", equalTo("Small plan: Evaluation of a selection"))
                .body("sections[0].blocks[0].content[0].text", containsString("Of the 0 main indicators, 0 can"))
                .body("sections[1].blocks[0].rows", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\": \"FINAL\", \"asOf\": \"2999-01-01T00:00:00Z\"} | 422 | /asOf | IN_THE_FUTURE",
                "{\"type\": \"FINAL\", \"audience\": \"INTERNAL\"} | 422 | /audience | NO_TOKEN",
                "{\"type\": \"YEARLY\", \"year\": 2030} | 422 | /year | OUTSIDE_THE_PLAN",
                "{\"type\": \"YEARLY\"} | 400 | /year | MISSING_FIELD",
                "{\"type\": \"CUSTOM\"} | 400 | /selection | MISSING_FIELD",
                "{\"type\": \"CUSTOM\", \"selection\": {}} | 400 | /selection | MISSING_FIELD",
                "{\"type\": \"FINAL\", \"selection\": {\"chapters\": [7]}} | 400 | /selection | WRONG_VALUE",
                "{\"type\": \"CUSTOM\", \"selection\": {\"categories\": [\"x\"]}} | 422 | /selection/categories | UNKNOWN_CODE",
                "{\"type\": \"CUSTOM\", \"selection\": {\"chapters\": [99]}} | 422 | /selection/chapters | UNKNOWN_CODE",
                "{\"type\": \"CUSTOM\", \"selection\": {\"portfolios\": [\"x\"]}} | 422 | /selection/portfolios | UNKNOWN_CODE"
            })
    void whatCannotBeMadeIsRefusedAtItsPlace(String body, int status, String pointer, String code) {
        AnsweringOwners.of("evaluated-wrong");

        order("evaluated-wrong", UUID.randomUUID().toString(), body)
                .then()
                .statusCode(status)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void anOrderWhoseHolderDiedIsTakenUpByAnother() {
        AnsweringOwners.of("evaluated-orphan");
        String href = held("evaluated-orphan", 1, Duration.ofSeconds(-1));

        assertThat(done(href).jsonPath().getInt("attempts")).isEqualTo(2);
    }

    @Test
    void anOwnerThatDoesNotAnswerIsTriedAgainAndThenTheOrderHasFailedWithItsReason() {
        AnsweringOwners owners = AnsweringOwners.of("evaluated-down");
        Owners.projects().register(owners.asked("projects", "/chains").willReturn(serverError()));
        String href = held("evaluated-down", 2, Duration.ofSeconds(-1));

        await().untilAsserted(() -> as("planner")
                .get(href)
                .then()
                .body("state", equalTo("FAILED"))
                .body("failure.en", equalTo("An owner of the data gave no usable answer"))
                .body("documents", hasSize(0)));
        as("planner").get(href + "/snapshot").then().statusCode(409);
    }

    @Test
    void aYearThatStillRunsIsReportedUpToTheMonthThatHasBegun() {
        AnsweringOwners owners = AnsweringOwners.of("evaluated-early");
        owners.projects("/rates", "{\"asOf\": \"2025-06-15T00:00:00Z\", \"items\": []}");
        Owners.projects()
                .register(owners.asked("projects", "/rates")
                        .withQueryParam("month", matching("2025-(0[7-9]|1[0-2])"))
                        .willReturn(jsonResponse("{}", 422)));

        Response made = done(order("evaluated-early", "k-1", FINAL).jsonPath().getString("href"));

        assertThat(made.jsonPath().getString("asOf")).isEqualTo("2025-06-15T00:00:00Z");
    }

    @Test
    void aSignThatNoFontHasIsNamedWithItsPlaceAndNothingIsThereToBeSigned() {
        AnsweringOwners owners = AnsweringOwners.of("evaluated-odd");
        owners.indicators(
                "/indicators",
                "{\"items\": [%s], \"next\": null}"
                        .formatted(AnsweringOwners.growth(8.5).replace("\"Growth\"", "\"Growth \uD83D\uDE00\"")));
        String href = order("evaluated-odd", "k-1", FINAL).jsonPath().getString("href");

        await().untilAsserted(() -> as("planner")
                .get(href)
                .then()
                .body("state", equalTo("FAILED"))
                .body("attempts", equalTo(1))
                .body("failure.en", containsString("U+1F600 GRINNING FACE: indicator-table, “Growth"))
                .body("documents", hasSize(0)));
        as("planner")
                .header("Idempotency-Key", "k-2")
                .post(href + "/editions")
                .then()
                .statusCode(409);
    }

    @Test
    void anOrderThatIsCalledOffWhileItIsMadeLeavesNothingBehind() {
        AnsweringOwners owners = AnsweringOwners.of("evaluated-off");
        Owners.projects()
                .register(owners.asked("projects", "/chains")
                        .willReturn(okJson("{\"items\": [], \"next\": null}").withFixedDelay(2_000)));
        String href = order("evaluated-off", "k-1", FINAL).jsonPath().getString("href");
        await().until(() ->
                as("planner").get(href).jsonPath().getString("state").equals("RUNNING"));

        cancel(href, "reporter", "c-1").then().statusCode(403);
        cancel(href, "planner", "c-1").then().statusCode(200).body("state", equalTo("CANCELLED"));
        cancel(href, "planner", "c-2").then().statusCode(409);
        await().during(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(5))
                .until(() ->
                        as("planner").get(href).jsonPath().getString("state").equals("CANCELLED"));
        as("planner").get(href + "/snapshot").then().statusCode(409);
        assertThat(database.query("select 1 from report_snapshot where plan = 'evaluated-off'", row -> 1))
                .isEmpty();
    }

    @Test
    void reportsAreForThoseWithATokenAndOrderedByPlanners() {
        AnsweringOwners.of("evaluated-seen");
        String first = order("evaluated-seen", "k-1", FINAL).jsonPath().getString("href");
        String second = order("evaluated-seen", "k-2", "{\"type\": \"MIDTERM\", \"language\": \"EN\"}")
                .jsonPath()
                .getString("href");
        String list = "/reports/v1/plans/evaluated-seen/reports";

        given().get(first).then().statusCode(404);
        given().get(list).then().body("items", hasSize(0));
        as("reporter").get(list).then().body("items.href", equalTo(List.of(second, first)));
        Response page = as("reporter").get(list + "?limit=1");
        page.then().body("items.href", equalTo(List.of(second)));
        as("reporter")
                .get(list + "?limit=1&cursor=" + page.jsonPath().getString("next"))
                .then()
                .body("items.href", equalTo(List.of(first)));
        as("reporter").get(list + "?type=MIDTERM").then().body("items.period", equalTo(List.of("2023")));
        as("reporter").get(list + "?state=PENDING").then().statusCode(400);
        as("reporter")
                .header("Idempotency-Key", "k")
                .contentType("application/json")
                .body(FINAL)
                .post(list)
                .then()
                .statusCode(403);
        as("planner").get("/reports/v1/plans/nowhere/reports").then().statusCode(404);
    }

    /** An order in the hands of somebody else, who may have died. */
    private String held(String plan, int attempts, Duration left) {
        UUID id = UUID.randomUUID();
        database.update("""
                insert into evaluation_report (id, plan, type, period, language, state, step, done, total, attempts, not_before,
                  holder, leased_until, sharing, requested_by, requested_at, started_at)
                values (?, ?, 'FINAL', '2025', 'BOTH', 'RUNNING', 'SNAPSHOT', 1, 9, ?, now(), ?,
                  now() + make_interval(secs => ?), 'INTERNAL', 'chief', now(), now())
                """, id, plan, attempts, UUID.randomUUID(), (double) left.toSeconds());
        return "/reports/v1/plans/" + plan + "/reports/" + id;
    }

    private static Response done(String href) {
        await().atMost(Duration.ofMinutes(1))
                .until(() ->
                        as("planner").get(href).jsonPath().getString("state").equals("DONE"));
        return as("planner").get(href);
    }

    private static Response order(String plan, String key, String body) {
        return as("planner")
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/reports/v1/plans/" + plan + "/reports");
    }

    private static Response cancel(String href, String role, String key) {
        return as(role).header("Idempotency-Key", key).post(href + "/cancellations");
    }

    private static RequestSpecification as(String role) {
        return given().header("Authorization", "Bearer " + Tokens.of(Map.of("sub", "chief"), role));
    }
}
