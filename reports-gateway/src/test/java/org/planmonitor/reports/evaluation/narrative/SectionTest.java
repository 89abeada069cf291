package org.planmonitor.reports.evaluation.narrative;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.sql.DatabaseException;
import org.planmonitor.kit.testing.Tokens;
import org.planmonitor.reports.evaluation.AnsweringOwners;
import org.planmonitor.reports.testing.Owners;
import org.planmonitor.reports.testing.OwnersResource;
import org.planmonitor.reports.testing.ReportsPlatform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

/** A section from its first words into an edition, by two authors who do not overwrite each other. */
@QuarkusTest
@WithTestResource(ReportsPlatform.class)
@WithTestResource(OwnersResource.class)
class SectionTest {

    private static final String TEXT = """
            {"title": {"zh": "前言", "en": "Preface"}, "place": "SUMMARY", "authors": ["ann"],
             "text": {"zh": "%s", "en": "%s"}}""";

    private final Database database;

    SectionTest(Database database) {
        this.database = database;
    }

    @AfterEach
    void forget() {
        Owners.indicators().resetMappings();
        Owners.projects().resetMappings();
    }

    @Test
    void twoAuthorsWriteAndTheEditionHasWhatStoodWhenItWasOrdered() {
        AnsweringOwners owners = AnsweringOwners.of("written");
        owners.indicators("/observations", """
                {"items": [{"subject": {"type": "INDICATOR", "code": "growth"}, "component": "growth", "region": "140100",
                  "period": "2024", "accumulation": "PERIOD", "forecast": false, "value": 5.40, "status": "PRELIMINARY", "revision": 2,
                  "publishedAt": "2025-02-01T00:00:00Z", "source": {"title": "Bulletin", "published": "2025-01-30"}}],
                 "next": null}""");
        String report =
                made(order("/reports/v1/plans/written/reports", "r-1", "{\"type\": \"FINAL\", \"language\": \"EN\"}"));
        String preface = report + "/sections/preface";

        put(
                        "chief",
                        "planner",
                        preface,
                        "If-None-Match",
                        "*",
                        TEXT.formatted("增速 {{indicator:growth@2024}}", "Growth {{indicator:growth@2024}} of 12"))
                .then()
                .statusCode(201)
                .body("typedNumbers", equalTo(List.of("12")));
        String tag = as("ann", "reporter").get(preface).header("ETag");
        put("eve", "reporter", preface, "If-Match", tag, TEXT.formatted("x", "x"))
                .then()
                .statusCode(403);
        Response ann = put(
                "ann",
                "reporter",
                preface,
                "If-Match",
                tag,
                TEXT.formatted("甲", "Growth {{indicator:growth@2024}} by Ann"));
        ann.then().statusCode(200).body("version", equalTo(2)).body("changedBy", equalTo("ann"));
        put("chief", "planner", preface, "If-Match", tag, TEXT.formatted("乙", "Overwritten"))
                .then()
                .statusCode(412);
        put("chief", "planner", preface, "X-Nothing", "x", TEXT.formatted("乙", "b"))
                .then()
                .statusCode(428);
        put("chief", "planner", preface, "If-None-Match", "*", TEXT.formatted("乙", "b"))
                .then()
                .statusCode(412);

        refused(preface, ann.header("ETag"), "数 {{indicator:growth@1999}}", "ok", "/text/zh", "UNKNOWN_REFERENCE");
        refused(preface, ann.header("ETag"), "好", "a <b>c</b>", "/text/en", "RAW_HTML");
        refused(preface, ann.header("ETag"), "好", "fine \uD83D\uDE00", "/text/en", "UNPRINTABLE");
        put("chief", "planner", report + "/sections/Bad", "If-None-Match", "*", TEXT.formatted("a", "a"))
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("code"));

        String edition = made(order(report + "/editions", "e-1", ""));
        put("ann", "reporter", preface, "If-Match", ann.header("ETag"), TEXT.formatted("丙", "Too late"))
                .then()
                .statusCode(200);
        Response shown = as("chief", "planner").get(edition + "/document?format=json");
        shown.then()
                .body("sections[0].id", equalTo("written-preface"))
                .body("sections[0].blocks[0].content.text", equalTo(List.of("Growth ", "5.4%", " by Ann")))
                .body(
                        "sections.find { it.id == 'indicator-table' }.blocks[0].rows[1].cells[6].text",
                        equalTo("5.4 (2024), preliminary"))
                .body("sections[0].blocks[0].content[1].reference", equalTo("indicator:growth@2024"))
                .body("sections[0].blocks[0].content[1].source", containsString("Bulletin, revision 2"));
        assertThat(as("chief", "planner").get(edition).jsonPath().getString("snapshot"))
                .isEqualTo(as("chief", "planner").get(report).jsonPath().getString("snapshot"));
        as("chief", "planner").get(preface + "/history").then().body("items.version", equalTo(List.of(3, 2, 1)));
        order(edition + "/editions", "e-2", "").then().statusCode(409);
        isSignedByWhoHasNotWrittenIt(report, edition);
        isPublishedForEverybody(edition);
        given().get(preface).then().statusCode(401);
        as("eve", "reporter").get(report + "/sections").then().body("items.code", hasItem("preface"));
    }

    private static void isPublishedForEverybody(String edition) {
        publish("planner", edition, "p-0").then().statusCode(403);
        publish("releaser", edition, "p-1")
                .then()
                .statusCode(200)
                .body("leftOut.indicators", equalTo(1))
                .body("note.en", containsString("1 indicators, 0 commitments, 0 projects"));
        publish("releaser", edition, "p-2").then().statusCode(409);
        isGivenOutAsAFile(edition + "/document?format=json");
        given().get("/reports/v1/plans/written/reports").then().body("items.href", equalTo(List.of(edition)));
        given().get("/reports/v1/plans/written/reports.atom")
                .then()
                .statusCode(200)
                .contentType("application/atom+xml")
                .body("feed.entry.id", containsString(edition));
        String document = as("chief", "planner").get(edition).jsonPath().getString("documents[0].href");
        assertThat(given().get("/reports/v1/plans/written/catalogue").asString())
                .contains("report-final-2025")
                .contains(document);
        given().get(edition + "/next-plan-draft")
                .then()
                .statusCode(200)
                .body("baselines.value", equalTo(List.of(5.4f)))
                .body("baselines.period", equalTo(List.of("2024")));
    }

    /** Kept by caches for ever, and in parts for who lost the connection on the way. */
    private static void isGivenOutAsAFile(String document) {
        Response whole = given().get(document);
        whole.then().statusCode(200).header("Cache-Control", "public, max-age=31536000, immutable");
        given().header("If-None-Match", whole.header("ETag"))
                .get(document)
                .then()
                .statusCode(304)
                .header("Cache-Control", "public, max-age=31536000, immutable");
        int size = whole.asByteArray().length;
        Response rest = part(document, "identity");
        rest.then().statusCode(206).header("Content-Range", "bytes 10-%d/%d".formatted(size - 1, size));
        assertThat(rest.asByteArray()).isEqualTo(Arrays.copyOfRange(whole.asByteArray(), 10, size));
        part(document, "gzip").then().statusCode(200).header("Content-Range", nullValue());
        given().header("Range", "bytes=10-")
                .head(document)
                .then()
                .statusCode(200)
                .header("Content-Range", nullValue());
    }

    /** From a client that takes no other coding than it says, and gets the bytes as they were sent. */
    private static Response part(String document, String coding) {
        return given().config(RestAssured.config()
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                .header("Range", "bytes=10-")
                .header("Accept-Encoding", coding)
                .get(document);
    }

    private static Response publish(String role, String edition, String key) {
        return as("press", role).header("Idempotency-Key", key).post(edition + "/publications");
    }

    private void isSignedByWhoHasNotWrittenIt(String report, String edition) {
        publish("releaser", edition, "p-too-early").then().statusCode(409);
        sign("mayor", "reporter", edition).then().statusCode(403);
        sign("mayor", "leader", report).then().statusCode(409);
        for (String author : List.of("chief", "ann")) {
            sign(author, "leader", edition)
                    .then()
                    .statusCode(422)
                    .body("errors[0].header", equalTo("Authorization"))
                    .body("errors[0].code", equalTo("SIGNED_BY_AUTHOR"));
        }
        String statement = sign("mayor", "leader", edition)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("statement");
        sign("mayor", "leader", edition, "again").then().statusCode(409);
        assertThat(new String(Base64.getDecoder().decode(statement), StandardCharsets.UTF_8))
                .contains(as("chief", "planner").get(edition).jsonPath().getString("documents[0].sha256"))
                .contains(as("chief", "planner").get(edition).jsonPath().getString("snapshot"));
        for (String change : List.of("delete from report_signature", "update report_signature set signer = 'eve'")) {
            assertThatThrownBy(() -> database.update(
                            change + " where report = ?::uuid", edition.substring(edition.lastIndexOf('/') + 1)))
                    .isInstanceOf(DatabaseException.class);
        }
        as("eve", "reporter").get(edition + "/signatures").then().body("items.signer", equalTo(List.of("mayor")));
    }

    private static Response sign(String who, String role, String href) {
        return sign(who, role, href, "s-" + who);
    }

    private static Response sign(String who, String role, String href, String key) {
        return as(who, role).header("Idempotency-Key", key).post(href + "/signatures");
    }

    private static void refused(String href, String tag, String zh, String en, String pointer, String code) {
        put("chief", "planner", href, "If-Match", tag, TEXT.formatted(zh, en))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    private static Response put(String who, String role, String href, String header, String value, String body) {
        return as(who, role)
                .header(header, value)
                .contentType("application/json")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .put(href);
    }

    private static Response order(String path, String key, String body) {
        RequestSpecification request = as("chief", "planner").header("Idempotency-Key", key);
        return (body.isEmpty()
                        ? request
                        : request.contentType("application/json").body(body))
                .post(path);
    }

    private static String made(Response ordered) {
        String href = ordered.then().statusCode(202).extract().jsonPath().getString("href");
        await().atMost(Duration.ofMinutes(1))
                .until(() -> as("chief", "planner")
                        .get(href)
                        .jsonPath()
                        .getString("state")
                        .equals("DONE"));
        return href;
    }

    private static RequestSpecification as(String subject, String role) {
        return given().header("Authorization", "Bearer " + Tokens.of(Map.of("sub", subject), role));
    }
}
