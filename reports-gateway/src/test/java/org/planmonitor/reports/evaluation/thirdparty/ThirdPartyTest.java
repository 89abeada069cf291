package org.planmonitor.reports.evaluation.thirdparty;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.EventProbe;
import org.planmonitor.kit.testing.Tokens;
import org.planmonitor.reports.evaluation.AnsweringOwners;
import org.planmonitor.reports.evaluation.ToldEvents;
import org.planmonitor.reports.evaluation.snapshot.Bytes;
import org.planmonitor.reports.testing.Owners;
import org.planmonitor.reports.testing.OwnersResource;
import org.planmonitor.reports.testing.ReportsPlatform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

/** An evaluation from outside, from the commission to the advice that was taken. */
@QuarkusTest
@WithTestResource(ReportsPlatform.class)
@WithTestResource(OwnersResource.class)
class ThirdPartyTest {

    private static final String FINDINGS = """
            {"summary": {"zh": "总评", "en": "All in all"},
             "ratings": [{"type": "INDICATOR", "code": "%s", "rating": "LAGGING", "why": {"zh": "据调查", "en": "By our survey"}}],
             "surveys": [{"title": {"zh": "满意度", "en": "Satisfaction"}, "method": "Telephone", "respondents": %d,
               "satisfiedPercent": 83.5}],
             "advice": [{"code": "measure", "text": {"zh": "多测", "en": "Measure more"}}]}""";

    @AfterEach
    void forget() {
        Owners.indicators().resetMappings();
        Owners.projects().resetMappings();
    }

    @Test
    void theirRatingsStandBesideOursAndTheirAdviceIsAnswered() throws IOException, SQLException {
        AnsweringOwners.of("outside");
        try (var topic = EventProbe.fromNow(ToldEvents.TOPIC)) {
            goesItsWay(made());
            List<EventProbe.Event> told = topic.await(3, event -> event.type().equals("report.commission-changed"));
            ToldEvents.areAsTheirSchemaSays(told);
            assertThat(told)
                    .extracting(event -> JsonPath.from(event.json()).getString("step"))
                    .containsExactly("MADE", "FOUND", "ANSWERED");
            assertThat(told).noneMatch(event -> event.json().contains("\"eva\""));
        }
    }

    private static void goesItsWay(String report) throws IOException, SQLException {
        String commission = post("planner", report + "/commissions", "c-1", """
                        {"organisation": "Institute", "evaluator": "eva", "due": "2027-03-31"}""")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("href");

        asOwner("alter table report_document rename column content to unreadable");
        try {
            as("eva", "evaluator")
                    .get(commission + "/package")
                    .then()
                    .statusCode(500)
                    .contentType("application/problem+json");
        } finally {
            asOwner("alter table report_document rename column unreadable to content");
        }
        byte[] zip = as("eva", "evaluator")
                .get(commission + "/package")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(as("eva", "evaluator").get(commission + "/package").asByteArray())
                .isEqualTo(zip);
        Map<String, byte[]> files = files(zip);
        assertThat(files.keySet())
                .containsExactly("manifest.json", "report-en.json", "report-zh.json", "snapshot.json");
        assertThat(new Bytes(files.getOrDefault("snapshot.json", new byte[0])).sha256())
                .isEqualTo(as("chief", "planner").get(report).jsonPath().getString("snapshot"));
        assertThat(new String(files.getOrDefault("manifest.json", new byte[0]), StandardCharsets.UTF_8))
                .contains(new Bytes(files.getOrDefault("report-zh.json", new byte[0])).sha256());

        as("eva", "evaluator").get(commission + "/comparison").then().statusCode(404);
        put("other", commission, FINDINGS.formatted("growth", 1200)).then().statusCode(403);
        put("eva", commission, FINDINGS.formatted("nothing", 1200))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/ratings/0/code"));
        put("eva", commission, FINDINGS.formatted("growth", 0))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/surveys/0/respondents"));
        put(
                        "eva",
                        commission,
                        FINDINGS.formatted("growth", 1200).replace("By our survey", "By our survey \uD83D\uDE00"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/ratings/0/why/en"))
                .body("errors[0].code", equalTo("UNPRINTABLE"));
        put("eva", commission, FINDINGS.formatted("growth", 1200)).then().statusCode(201);
        put("eva", commission, FINDINGS.formatted("growth", 1300)).then().statusCode(412);

        as("chief", "planner")
                .get(commission + "/comparison")
                .then()
                .body("rated", equalTo(1))
                .body("differences[0].ours", equalTo("NOT_ASSESSABLE"))
                .body("differences[0].reason", equalTo("FINAL_YEAR_MISSING"))
                .body("differences[0].theirs", equalTo("LAGGING"))
                .body("advice[0].taken", nullValue());
        post("planner", commission + "/advice/measure/answers", "a-1", "{\"taken\": true, \"answer\": \"From 2027\"}")
                .then()
                .statusCode(200)
                .body("advice.taken", equalTo(List.of(true)));
        post("planner", commission + "/advice/measure/answers", "a-3", "{\"taken\": true, \"answer\": \"\\u0007\"}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/answer"));
        post("planner", commission + "/advice/none/answers", "a-2", "{\"taken\": true, \"answer\": \"x\"}")
                .then()
                .statusCode(404);
        as("eva", "evaluator").get(report + "/commissions").then().body("items", hasSize(1));

        String edition = done(post("planner", report + "/editions", "e-1", ""));
        assertThat(as("chief", "planner")
                        .get(edition + "/document?format=json&language=en")
                        .asString())
                .contains("By our survey");
    }

    /** What the application itself may not do. */
    private static void asOwner(String sql) throws SQLException {
        Config config = ConfigProvider.getConfig();
        try (Connection connection = DriverManager.getConnection(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue("quarkus.flyway.username", String.class),
                        config.getValue("quarkus.flyway.password", String.class));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Map<String, byte[]> files(byte[] bytes) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static String made() {
        return done(post("planner", "/reports/v1/plans/outside/reports", "r-1", "{\"type\": \"FINAL\"}"));
    }

    private static String done(Response ordered) {
        String href = ordered.then().statusCode(202).extract().jsonPath().getString("href");
        await().atMost(Duration.ofMinutes(1))
                .until(() -> as("chief", "planner")
                        .get(href)
                        .jsonPath()
                        .getString("state")
                        .equals("DONE"));
        return href;
    }

    private static Response post(String role, String path, String key, String body) {
        return as("chief", role)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post(path);
    }

    private static Response put(String who, String commission, String body) {
        return as(who, "evaluator")
                .header("If-None-Match", "*")
                .contentType("application/json")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .put(commission + "/findings");
    }

    private static RequestSpecification as(String subject, String role) {
        return given().header("Authorization", "Bearer " + Tokens.of(Map.of("sub", subject), role));
    }
}
