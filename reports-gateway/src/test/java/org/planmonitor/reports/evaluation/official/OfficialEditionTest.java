package org.planmonitor.reports.evaluation.official;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.testing.EventProbe;
import org.planmonitor.kit.testing.Tokens;
import org.planmonitor.reports.evaluation.AnsweringOwners;
import org.planmonitor.reports.evaluation.ToldEvents;
import org.planmonitor.reports.testing.Owners;
import org.planmonitor.reports.testing.OwnersResource;
import org.planmonitor.reports.testing.ReportsPlatform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** An edition that is an official document, from its order to the door of the public. */
@QuarkusTest
@WithTestResource(ReportsPlatform.class)
@WithTestResource(OwnersResource.class)
class OfficialEditionTest {

    private static final String PARTICULARS = """
            {"organ": "小市发展和改革委员会", "documentNumber": "小发改〔2026〕%s号", "signatories": ["签发人甲"], "recipients": ["小市人民政府"],
             "copies": ["小市统计局"], "date": "2026-03-01", "printedBy": "小市发展和改革委员会办公室", "printedOn": "2026-03-02"%s}""";

    private final Database database;

    OfficialEditionTest(Database database) {
        this.database = database;
    }

    @AfterEach
    void forget() {
        Owners.indicators().resetMappings();
        Owners.projects().resetMappings();
    }

    @Test
    void anEditionIsAlsoAnOfficialDocumentAndSaysInWhichFonts() throws Exception {
        AnsweringOwners.of("official");
        String report =
                done(post("/reports/v1/plans/official/reports", "r-1", "{\"type\": \"FINAL\", \"language\": \"ZH\"}"));
        try (var topic = EventProbe.fromNow(ToldEvents.TOPIC)) {
            Response ordered = edition(report, "e-1", PARTICULARS.formatted("12", ""));
            String edition = done(ordered);
            assertThat(edition(report, "e-1", PARTICULARS.formatted("12", ""))
                            .jsonPath()
                            .getString("href"))
                    .isEqualTo(edition);
            edition(report, "e-1", PARTICULARS.formatted("13", "")).then().statusCode(422);

            JsonPath made = as("planner").get(edition).jsonPath();
            assertThat(made.getList("documents.format", String.class)).contains("pdf", "official-pdf", "official-ofd");
            assertThat(made.getList("documents.find {it.format == 'official-pdf'}.fonts.standIn", Boolean.class))
                    .containsOnly(true);
            assertThat(made.getList("documents.find {it.format == 'official-pdf'}.fonts.typeface", String.class))
                    .containsExactly("仿宋", "黑体", "楷体", "小标宋", "宋体");
            Response pdf = as("planner").get(edition + "/document?format=official-pdf");
            pdf.then().contentType("application/pdf").header("Content-Disposition", containsString("-zh-official.pdf"));
            assertThat(text(pdf.asByteArray()))
                    .contains("小市发展和改革委员会文件", "小发改〔2026〕12号", "签发人：签发人甲", "小市人民政府：", "抄送：小市统计局。", "特此报告。");
            as("planner")
                    .get(edition + "/document?format=official-ofd")
                    .then()
                    .statusCode(200)
                    .contentType("application/ofd");

            as("reporter").get(edition + "/particulars").then().body("documentNumber", equalTo("小发改〔2026〕12号"));
            as("reporter").get(report + "/particulars").then().statusCode(404);
            given().get(edition + "/particulars").then().statusCode(404);
            List<EventProbe.Event> told = topic.await(1, event -> event.type().equals("report.particulars-given"));
            ToldEvents.areAsTheirSchemaSays(told);
            assertThat(told.getFirst().json()).contains("小发改〔2026〕12号").doesNotContain("签发人甲");
            String id = edition.substring(edition.lastIndexOf('/') + 1);
            assertThat(database.query(
                            "select action from audit_entry where aggregate_id = ? order by position",
                            row -> row.getString(1),
                            id))
                    .containsExactly("report.ordered", "report.particulars-given", "report.made");
        }
    }

    @Test
    void whatCannotBePrintedOrIsNoParticularIsRefusedAtItsPlace() {
        AnsweringOwners.of("official-wrong");
        String reports = "/reports/v1/plans/official-wrong/reports";
        String report = done(post(reports, "r-1", "{\"type\": \"FINAL\", \"language\": \"EN\"}"));

        refused(report, PARTICULARS.formatted("012", ""), 400, "/documentNumber", "WRONG_VALUE");
        refused(report, PARTICULARS.formatted("12", ", \"secrecy\": \"SECRET\""), 400, "/copyNumber", "MISSING_FIELD");
        refused(report, PARTICULARS.formatted("12", ", \"title\": \"报告😀\""), 422, "/title", "UNPRINTABLE");
        refused(
                report,
                PARTICULARS.formatted("12", "").replace("签发人甲", "签发人甲" + "某".repeat(9)),
                400,
                "/signatories",
                "WRONG_VALUE");
        refused(
                report,
                PARTICULARS.formatted("12", "").replace("小市发展和改革委员会\"", "某".repeat(29) + "\""),
                400,
                "/organ",
                "WRONG_VALUE");
        String many = "\"copies\": [" + ("\"" + "某".repeat(60) + "\", ").repeat(9) + "\"某局\"";
        refused(
                report,
                PARTICULARS.formatted("12", "").replace("\"copies\": [\"小市统计局\"", many),
                400,
                "/copies",
                "WRONG_VALUE");
        refused(report, PARTICULARS.formatted("12", ""), 422, "", "NOT_CHINESE");
        as("reporter")
                .header("Idempotency-Key", "e-1")
                .contentType("application/json")
                .body(PARTICULARS.formatted("12", "").getBytes(StandardCharsets.UTF_8))
                .post(report + "/official-editions")
                .then()
                .statusCode(403);
        assertThat(as("planner").get(reports).jsonPath().getList("items")).hasSize(1);
    }

    @Test
    void whatIsMarkedAsSecretIsNotMadePublic() {
        AnsweringOwners.of("official-secret");
        String report = done(post(
                "/reports/v1/plans/official-secret/reports", "r-1", "{\"type\": \"FINAL\", \"language\": \"ZH\"}"));
        String secret = ", \"secrecy\": \"SECRET\", \"secrecyPeriod\": \"1年\", \"copyNumber\": \"000001\"";
        String edition = done(edition(report, "e-1", PARTICULARS.formatted("12", secret)));

        as("releaser")
                .header("Idempotency-Key", "p-1")
                .header("Accept-Language", "en")
                .post(edition + "/publications")
                .then()
                .statusCode(409)
                .body("detail", containsString("secrecy"));
    }

    private static void refused(String report, String particulars, int status, String pointer, String code) {
        edition(report, "e-" + particulars.hashCode(), particulars)
                .then()
                .statusCode(status)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static Response edition(String report, String key, String particulars) {
        return post(report + "/official-editions", key, particulars);
    }

    private static String done(Response ordered) {
        String href = ordered.then().statusCode(202).extract().jsonPath().getString("href");
        await().atMost(Duration.ofMinutes(1))
                .until(() ->
                        as("planner").get(href).jsonPath().getString("state").equals("DONE"));
        return href;
    }

    private static Response post(String path, String key, String body) {
        return as("planner")
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(path);
    }

    private static RequestSpecification as(String role) {
        return given().header("Authorization", "Bearer " + Tokens.of(Map.of("sub", "chief"), role));
    }
}
