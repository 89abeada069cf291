package org.planmonitor.reports.opendata;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.Tokens;
import org.planmonitor.reports.testing.Emitted;
import org.planmonitor.reports.testing.Owners;
import org.planmonitor.reports.testing.OwnersResource;
import org.planmonitor.reports.testing.ReportsPlatform;
import org.planmonitor.reports.testing.SmallPlan;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.planmonitor.kit.testing.Patience.await;

/** What is public of a plan, as a catalogue and in one file. */
@QuarkusTest
@WithTestResource(ReportsPlatform.class)
@WithTestResource(OwnersResource.class)
class OpenDataTest {

    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";

    @AfterEach
    void forget() {
        Owners.indicators().resetMappings();
    }

    @Test
    void theCatalogueSaysOfEachItemHowItIsShared() {
        String path = known("open-catalogue") + "/catalogue";
        Emitted.send(java.util.List.of(new Emitted(Emitted.INDICATORS, "indicator.defined", "indicator", "x", 9, """
                {"plan":"open-catalogue","code":"jobs","number":4,"name":{"zh":"就业","en":"Jobs"},"category":"economy",
                 "attribute":"EXPECTED","sharing":"PUBLIC","frequency":"QUARTER","responsible":"hrss"}""")));
        await().until(() -> items(given().get(path)).containsKey("jobs"));

        Response open = given().get(path);
        Map<String, JsonPath> items = items(open);
        assertThat(open.contentType()).startsWith("application/ld+json");
        assertThat(open.jsonPath().getString("'@type'")).isEqualTo("dcat:Catalog");
        assertThat(items)
                .containsKeys("open-catalogue", "growth", "air", "roads", "metro")
                .doesNotContainKey("secret");
        JsonPath jobs = Objects.requireNonNull(items.get("jobs"));
        assertThat(jobs.getString("'pm:sharing'")).isEqualTo("UNCONDITIONAL");
        assertThat(jobs.getString("'dct:accessRights'.'@id'")).isEqualTo(AUTHORITY + "access-right/PUBLIC");
        assertThat(jobs.getString("'dct:accrualPeriodicity'.'@id'")).isEqualTo(AUTHORITY + "frequency/QUARTERLY");
        assertThat(jobs.getString("'dct:publisher'.'@id'")).endsWith("/departments/hrss");
        assertThat(jobs.getString("'dcat:distribution'.'dct:license'.'@id'"))
                .startsWith("https://creativecommons.org/");
        assertThat(jobs.getString("'dcat:distribution'.'dcat:downloadURL'.'@id'"))
                .endsWith("/indicators/v1/plans/open-catalogue/indicators/jobs/observations");
        assertThat(Objects.requireNonNull(items.get("metro")).getString("'dcat:distribution'.'dcat:downloadURL'.'@id'"))
                .endsWith("/projects/v1/plans/open-catalogue/projects/metro");

        Map<String, JsonPath> seen = items(given().header("Authorization", "Bearer " + Tokens.of("reporter"))
                .get(path));
        assertThat(Objects.requireNonNull(seen.get("secret")).getString("'pm:sharing'"))
                .isEqualTo("CONDITIONAL");
        given().header("If-None-Match", open.header("ETag")).get(path).then().statusCode(304);
        assertThat(given().get("/reports/v1/plans/nowhere/catalogue").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsNotSharedIsNamedToWhoMayKnowOfItAndNoDataOfItIsOffered() {
        String path = known("open-none") + "/catalogue";
        Emitted.send(java.util.List.of(new Emitted(
                Emitted.INDICATORS + ".restricted", "indicator.defined", "indicator", "open-none/hidden", 1, """
                {"plan":"open-none","code":"hidden","number":5,"name":{"zh":"储备","en":"Reserves"},"category":"economy",
                 "attribute":"EXPECTED","sharing":"RESTRICTED","frequency":"YEAR","responsible":"grain"}""")));
        await().until(() -> items(catalogue("planner", path)).containsKey("hidden"));

        JsonPath hidden =
                Objects.requireNonNull(items(catalogue("planner", path)).get("hidden"));
        assertThat(hidden.getString("'pm:sharing'")).isEqualTo("NONE");
        assertThat(hidden.getString("'dct:accessRights'.'@id'")).isEqualTo(AUTHORITY + "access-right/NON_PUBLIC");
        assertThat(hidden.getString("'dcat:distribution'")).isNull();
        assertThat(items(catalogue("reporter", path))).containsKey("secret").doesNotContainKey("hidden");
        assertThat(given().get(path).asString()).doesNotContain("hidden").doesNotContain("secret");
    }

    private static Response catalogue(String role, String path) {
        return given().header("Authorization", "Bearer " + Tokens.of(role)).get(path);
    }

    @Test
    void theArchiveIsWhatItsManifestSays() throws IOException, NoSuchAlgorithmException {
        String path = known("open-archive") + "/archive";
        Owners.indicators()
                .register(get(urlPathEqualTo("/indicators/v1/plans/open-archive/observations"))
                        .willReturn(okJson("""
                        {"items": [{"subject": {"type": "INDICATOR", "code": "growth"}, "component": "growth", "region": "140100",
                          "period": "2023", "value": 5.25, "status": "FINAL", "source": {"title": "A \\"title\\", quoted"}}],
                         "next": null}""")));

        Response answer = given().get(path);
        Map<String, byte[]> files = files(answer.asByteArray());
        var manifest = new JsonPath(text(files, "manifest.json"));

        assertThat(answer.header("Content-Disposition")).contains("open-archive.zip");
        assertThat(manifest.getList("files.name", String.class))
                .containsExactly("items.csv", "verdicts.csv", "projects.csv", "figures.csv");
        for (Map<String, Object> file : manifest.<Map<String, Object>>getList("files")) {
            byte[] content = Objects.requireNonNull(files.get(String.valueOf(file.get("name"))));
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content)))
                    .isEqualTo(file.get("sha256"));
            assertThat(new String(content, StandardCharsets.UTF_8).lines().count() - 1)
                    .isEqualTo(((Number) Objects.requireNonNull(file.get("rows"))).longValue());
        }
        assertThat(Instant.parse(manifest.getString("vintage")))
                .isBefore(Instant.now().plusSeconds(5));
        Owners.indicators()
                .verifyThat(getRequestedFor(urlPathEqualTo("/indicators/v1/plans/open-archive/observations"))
                        .withQueryParam("asOf", WireMock.equalTo(manifest.getString("vintage"))));
        assertThat(text(files, "verdicts.csv")).contains("growth");
        assertThat(text(files, "items.csv")).contains("growth指标").doesNotContain("secret");
        assertThat(text(files, "figures.csv")).contains("5.25").contains("\"A \"\"title\"\", quoted\"");
        assertThat(text(files, "projects.csv")).contains("metro,metro,metro,TRANSIT,PROJECT,t,7,,IN_USE,2025-02-22");

        Owners.indicators()
                .register(get(urlPathEqualTo("/indicators/v1/plans/open-archive/observations"))
                        .willReturn(serverError()));
        assertThat(given().get(path).statusCode()).isEqualTo(502);
        assertThat(given().get("/reports/v1/plans/nowhere/archive").statusCode())
                .isEqualTo(404);
    }

    /** The plan's address, once its projects are known too. */
    private static String known(String plan) {
        Emitted.send(new SmallPlan(plan, false).events());
        String path = "/reports/v1/plans/" + plan;
        await().until(() -> given().get(path + "/dashboard").asString().contains("\"IN_USE\":1"));
        await().until(() -> given().get(path + "/dashboard").asString().contains("\"total\":4"));
        return path;
    }

    private static Map<String, JsonPath> items(Response catalogue) {
        Map<String, JsonPath> items = new LinkedHashMap<>();
        JsonPath json = new JsonPath(catalogue.asString());
        int count = json.getList("'dcat:dataset'").size();
        for (int i = 0; i < count; i++) {
            items.put(
                    json.getString("'dcat:dataset'[" + i + "].'dct:identifier'"),
                    new JsonPath(catalogue.asString()).setRootPath("'dcat:dataset'[" + i + "]"));
        }
        return items;
    }

    private static Map<String, byte[]> files(byte[] archive) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(Objects.requireNonNull(files.get(name)), StandardCharsets.UTF_8);
    }
}
