package org.planmonitor.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The final evaluation of the embedded plan on the figures that were really published, and what becomes of it. */
@Order(4)
@ExtendWith(WithSuite.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ReportsIT {

    private static final String REPORTS = "/reports/v1/plans/" + Api.PLAN + "/reports";
    private static final String FIGURE = Api.INDICATORS
            + "/indicators/urban-waste-sorting-coverage/observations/urban-waste-sorting-coverage/140100/2023";

    private static final String STAGE = """
            {"outcome": "PASSED", "date": "2026-01-15", "document": {"title": "Minutes"}}""";

    private static String first = "";
    private final Api api;

    ReportsIT(Api api) {
        this.api = api;
    }

    @Test
    @Order(1)
    void theFinalEvaluationSaysHowLittleIsKnown() throws IOException {
        JsonNode report = made(order("final-e2e-1", "{\"type\": \"FINAL\", \"language\": \"BOTH\"}"));
        first = report.get("href").asText();

        JsonNode document = api.send("GET", first + "/document?format=json&language=en", "supervisor", null)
                .expecting(200)
                .json();
        JsonNode summary = document.at("/sections/0");
        assertThat(summary.at("/blocks/0/content/0/text").asText()).contains("Of the 46 main indicators,");
        int assessed = Integer.parseInt(
                summary.at("/blocks/0/content/0/text").asText().replaceAll(".*main indicators, (\\d+) can.*", "$1"));
        assertThat(assessed).isLessThan(23);
        assertThat(summary.at("/blocks/1/content/0/text").asText())
                .contains((46 - assessed) + " of 46 indicators")
                .contains("does not suffice for a judgement on the plan as a whole");
        assertThat(table(document, "table-reasons"))
                .contains("final year missing")
                .contains("no figure yet");
        // Not of the growth of GDP, whose target another test has amended by now.
        assertThat(table(document, "table-indicators")).contains("9 以上");
        assertThat(document.get("sections").findValuesAsText("id")).contains("indicator-gdp-growth", "commitments-7");

        String page = api.send("GET", first + "/document?format=html&language=zh", "supervisor", null)
                .expecting(200)
                .response()
                .body();
        assertThat(page).contains("总结评估报告").contains("缺末年数据").doesNotContain("<script");
        api.get(first).expecting(404);
        keep(report);
    }

    @Test
    @Order(2)
    void theSameInstantGivesTheSameBytesAlsoAfterAFigureHasBecomeKnown() throws NoSuchAlgorithmException {
        JsonNode report = api.send("GET", first, "planner", null).expecting(200).json();
        String again = "{\"type\": \"FINAL\", \"language\": \"BOTH\", \"asOf\": \"%s\"}"
                .formatted(report.get("asOf").asText());
        api.send("PUT", FIGURE, "planner", """
                {"value": 1, "status": "PRELIMINARY", "revisionClass": null, "source": {"title": "Made up for a test"}}""", "If-None-Match", "*").expecting(201);
        JsonNode second = made(order("final-e2e-2", again));

        assertThat(second.get("snapshot")).isEqualTo(report.get("snapshot"));
        assertThat(hashes(second)).isEqualTo(hashes(report)).hasSizeGreaterThanOrEqualTo(4);
        String snapshot = api.send("GET", first + "/snapshot", "planner", null)
                .expecting(200)
                .response()
                .body();
        assertThat(HexFormat.of()
                        .formatHex(
                                MessageDigest.getInstance("SHA-256").digest(snapshot.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(report.get("snapshot").asText());
    }

    @Test
    @Order(3)
    void theReportIsWrittenSignedLedThroughItsStagesAndPublished() throws GeneralSecurityException {
        String preface = first + "/sections/preface";
        api.send("PUT", preface, "planner", section("<b>x</b>"), "If-None-Match", "*")
                .expecting(422);
        api.send(
                        "PUT",
                        preface,
                        "planner",
                        section("Growth in 2022 was {{indicator:gdp-growth@2022}}."),
                        "If-None-Match",
                        "*")
                .expecting(201);
        JsonNode edition = made(ordered(first + "/editions", "edition-e2e", null));
        String href = edition.get("href").asText();
        assertThat(api.send("GET", href + "/document?format=json&language=en", "supervisor", null)
                        .expecting(200)
                        .json()
                        .at("/sections/0/blocks/0/content/1/text")
                        .asText())
                .isEqualTo("3.3%");

        api.send("POST", href + "/signatures", "planner", null, "Idempotency-Key", "sign-e2e-0")
                .expecting(403);
        JsonNode signed = api.send("POST", href + "/signatures", "leader", null, "Idempotency-Key", "sign-e2e")
                .expecting(200)
                .json();
        byte[] statement = Base64.getDecoder().decode(signed.get("statement").asText());
        Signature judge = Signature.getInstance("Ed25519");
        judge.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(
                        Base64.getDecoder().decode(signed.get("publicKey").asText()))));
        judge.update(statement);
        assertThat(judge.verify(
                        Base64.getDecoder().decode(signed.get("signature").asText())))
                .isTrue();
        assertThat(new String(statement, StandardCharsets.UTF_8)).contains(hashes(edition));

        assertThat(api.send("GET", "/reports/v1/plans/" + Api.PLAN + "/report-procedure", "planner", null)
                        .expecting(200)
                        .json()
                        .get("stages"))
                .hasSize(9);
        api.send("POST", first + "/stages/summary", "planner", STAGE, "Idempotency-Key", "stage-e2e-0")
                .expecting(409);
        assertThat(api.send("POST", first + "/stages/self-assessment", "planner", STAGE, "Idempotency-Key", "stage-e2e")
                        .expecting(200)
                        .json()
                        .get("state")
                        .asText())
                .isEqualTo("PASSED");

        JsonNode commission = api.send(
                        "POST", first + "/commissions", "planner", """
                {"organisation": "Institute", "evaluator": "demo-evaluator", "due": "2027-03-31"}""", "Idempotency-Key", "commission-e2e")
                .expecting(201)
                .json();
        String asked = commission.get("href").asText();
        api.send("PUT", asked + "/findings", "evaluator", """
                {"summary": {"zh": "总评", "en": "All in all"}, "ratings": [{"type": "INDICATOR", "code": "gdp-growth", "rating": "LAGGING",
                  "why": {"zh": "据调查", "en": "By our survey"}}], "advice": [{"code": "measure", "text": {"zh": "多测", "en": "Measure"}}]}""", "If-None-Match", "*")
                .expecting(201);
        api.send(
                        "POST",
                        asked + "/advice/measure/answers",
                        "planner",
                        "{\"taken\": true, \"answer\": \"From 2027\"}",
                        "Idempotency-Key",
                        "advice-e2e")
                .expecting(200);
        assertThat(api.send("GET", asked + "/comparison", "evaluator", null)
                        .expecting(200)
                        .json()
                        .at("/differences/0/theirs")
                        .asText())
                .isEqualTo("LAGGING");

        api.send("POST", href + "/publications", "releaser", null, "Idempotency-Key", "publish-e2e")
                .expecting(200);
        assertThat(api.get(href + "/document?format=json&language=en", "Range", "bytes=0-8")
                        .expecting(206)
                        .response()
                        .body())
                .isEqualTo("{\"form\":\"");
        assertThat(api.get("/reports/v1/plans/" + Api.PLAN + "/reports.atom")
                        .expecting(200)
                        .response()
                        .body())
                .contains(href);
        assertThat(api.get("/reports/v1/plans/" + Api.PLAN + "/catalogue")
                        .expecting(200)
                        .response()
                        .body())
                .contains(href);
        assertThat(api.get(href + "/next-plan-draft").expecting(200).json().get("projects"))
                .hasSizeGreaterThan(400);
    }

    /** What was found from outside is known by now, and so stands in the edition. */
    @Test
    @Order(4)
    void anEditionIsAlsoAnOfficialDocumentAndTellsWhatWasFoundFromOutside() throws IOException {
        JsonNode edition = made(ordered(first + "/official-editions", "official-e2e", """
                {"organ": "太原市发展和改革委员会", "documentNumber": "并发改〔2026〕12号", "signatories": ["签发人姓名"],
                  "recipients": ["太原市人民政府"], "copies": ["太原市统计局"], "date": "2026-03-01",
                  "printedBy": "太原市发展和改革委员会办公室", "printedOn": "2026-03-02"}"""));
        String href = edition.get("href").asText();

        assertThat(edition.get("documents").findValuesAsText("format")).contains("official-pdf", "official-ofd");
        assertThat(edition.get("documents").findValuesAsText("typeface")).contains("仿宋", "小标宋");
        assertThat(api.send("GET", href + "/particulars", "supervisor", null)
                        .expecting(200)
                        .json()
                        .get("documentNumber")
                        .asText())
                .isEqualTo("并发改〔2026〕12号");
        JsonNode document = api.send("GET", href + "/document?format=json&language=en", "supervisor", null)
                .expecting(200)
                .json();
        assertThat(table(document, "table-outside-1")).contains("Lagging", "By our survey");
        assertThat(table(document, "table-advice-outside-1")).contains("Measure", "yes", "From 2027");
        keep(edition);
    }

    @Test
    @Order(5)
    void aRerunSaysWhichFigureBecameKnownSince() {
        JsonNode rerun = made(ordered(first + "/reruns", "rerun-e2e", null));
        JsonNode difference = api.send("GET", rerun.get("href").asText() + "/diff", "supervisor", null)
                .expecting(200)
                .json();
        assertThat(difference.get("figures").findValuesAsText("code")).contains("urban-waste-sorting-coverage");
        assertThat(difference.get("figures").findValuesAsText("reason")).containsOnly("NEW_FIGURE");
        assertThat(difference.get("verdicts").findValuesAsText("code")).contains("urban-waste-sorting-coverage");
    }

    @Test
    @Order(6)
    void aReportForInternalEyesIsMadeWithTheGatewaysOwnTokenAndNeverPublished() {
        JsonNode internal =
                made(order("internal-e2e", "{\"type\": \"FINAL\", \"language\": \"ZH\", \"audience\": \"INTERNAL\"}"));
        assertThat(api.send("GET", internal.get("href").asText() + "/snapshot", "supervisor", null)
                        .expecting(200)
                        .json()
                        .get("audience")
                        .asText())
                .isEqualTo("INTERNAL");
        String edition = made(ordered(internal.get("href").asText() + "/editions", "internal-edition-e2e", null))
                .get("href")
                .asText();
        api.send("POST", edition + "/signatures", "leader", null, "Idempotency-Key", "internal-sign-e2e")
                .expecting(200);
        api.send("POST", edition + "/publications", "releaser", null, "Idempotency-Key", "internal-publish-e2e")
                .expecting(409);
    }

    private static String section(String english) {
        return """
                {"title": {"zh": "前言", "en": "Preface"}, "place": "SUMMARY", "text": {"zh": "前言", "en": "%s"}}""".formatted(english);
    }

    /** Where {@code -Dplanmonitor.reports} says: the documents of the real plan, to be looked at. */
    private void keep(JsonNode report) throws IOException {
        String directory = System.getProperty("planmonitor.reports");
        if (directory == null) {
            return;
        }
        Path into = Files.createDirectories(Suite.ROOT.resolve(directory));
        Files.writeString(into.resolve("report.json"), report.toPrettyString());
        for (JsonNode document : report.get("documents")) {
            URL from = URI.create(api.gateway() + document.get("href").asText()).toURL();
            URLConnection connection = from.openConnection();
            connection.setRequestProperty("Authorization", "Bearer " + api.token("supervisor"));
            try (InputStream bytes = connection.getInputStream()) {
                Files.copy(
                        bytes,
                        into.resolve("final-" + document.get("language").asText() + "."
                                + document.get("format").asText().replaceFirst("(.+)-(.+)", "$1.$2")),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static List<String> hashes(JsonNode report) {
        return report.get("documents").findValuesAsText("sha256");
    }

    private static String table(JsonNode document, String id) {
        List<String> said = new ArrayList<>();
        for (JsonNode block : document.findValues("blocks").stream()
                .flatMap(each -> {
                    List<JsonNode> all = new ArrayList<>();
                    each.forEach(all::add);
                    return all.stream();
                })
                .toList()) {
            if (block.path("id").asText().equals(id)) {
                said.addAll(block.path("rows").findValuesAsText("text"));
            }
        }
        return String.join("\n", said);
    }

    private String order(String key, String body) {
        return ordered(REPORTS, key, body);
    }

    private String ordered(String path, String key, @Nullable String body) {
        return api.send("POST", path, "planner", body, "Idempotency-Key", key)
                .expecting(202)
                .json()
                .get("href")
                .asText();
    }

    private JsonNode made(String href) {
        await().atMost(Duration.ofMinutes(3))
                .until(() -> !api.send("GET", href, "planner", null)
                        .json()
                        .get("state")
                        .asText()
                        .matches("QUEUED|RUNNING"));
        JsonNode report = api.send("GET", href, "planner", null).expecting(200).json();
        assertThat(report.get("state").asText()).as(report.toPrettyString()).isEqualTo("DONE");
        return report;
    }
}
