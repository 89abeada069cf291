package org.planmonitor.reports.reconciliation;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.Tokens;
import org.planmonitor.reports.testing.Emitted;
import org.planmonitor.reports.testing.Owners;
import org.planmonitor.reports.testing.OwnersResource;
import org.planmonitor.reports.testing.ReportsPlatform;
import org.planmonitor.reports.testing.SmallPlan;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.planmonitor.kit.testing.Patience.await;

/** Models of the small plan, compared with owners that agree, that do not, and that are down. */
@QuarkusTest
@WithTestResource(ReportsPlatform.class)
@WithTestResource(OwnersResource.class)
class ReconciliationTest {

    private static final String PLAN = "compared";
    private static final String PATH = "/reports/v1/plans/" + PLAN + "/reconciliations";

    @AfterEach
    void forget() {
        Owners.indicators().resetMappings();
        Owners.projects().resetMappings();
    }

    @Test
    void eachDifferenceIsReportedAndNothingElse() {
        Emitted.send(new SmallPlan(PLAN, false).events());
        await().until(() -> given().get("/reports/v1/plans/" + PLAN + "/dashboard")
                .asString()
                .contains("\"IN_USE\":1"));
        ownersSay("IN_USE", "BREACHED", commitment("schools", true));

        JsonPath same = reconcile("same");
        assertThat(same.getInt("differences")).as(differences(same).prettify()).isZero();
        assertThat(same.getInt("compared")).isEqualTo(9);
        assertThat(same.getString("failure")).isNull();

        ownersSay("COMPLETED", "ACHIEVED", commitment("schools", false), commitment("bridges", true));
        JsonPath other = reconcile("other");
        assertThat(differences(other).getList("items", Difference.class))
                .containsExactly(
                        new Difference(Item.Kind.COMMITMENT, "bridges", "item", null, "bridges"),
                        new Difference(Item.Kind.COMMITMENT, "schools", "headline", "true", "false"),
                        new Difference(Item.Kind.COMMITMENT, "schools", "verdict", "BREACHED", "ACHIEVED"),
                        new Difference(Item.Kind.PROJECT, "metro", "stage", "IN_USE", "COMPLETED"));

        Owners.projects().register(get(urlPathEqualTo(projects())).willReturn(serverError()));
        JsonPath down = reconcile("down");
        assertThat(down.getString("failure")).contains("500");
        assertThat(operator().get(PATH).jsonPath().getList("items.differences", Integer.class))
                .containsExactly(0, 4, 0);
        operator().get(PATH + "/999999/differences").then().statusCode(404);
        operator().get("/reports/v1/plans/nowhere/reconciliations").then().statusCode(404);
        given().get(PATH).then().statusCode(401);
        given().header("Authorization", "Bearer " + Tokens.of("planner"))
                .get(PATH)
                .then()
                .statusCode(403);
    }

    @Test
    void eventsThatWereNotHeardAreReportedUntilTheyAre() {
        String plan = "gapped";
        stub("/indicators/v1/plans/" + plan + "/indicators", page());
        stub("/indicators/v1/plans/" + plan + "/commitments", page());
        stub("/indicators/v1/plans/" + plan + "/assessment", "{\"period\": \"2025\", \"items\": []}");
        Owners.projects()
                .register(get(urlPathEqualTo("/projects/v1/plans/" + plan + "/projects"))
                        .willReturn(okJson(page())));
        Emitted.send(new SmallPlan(plan, false).events().subList(0, 1));

        Emitted.send(List.of(painted(plan, 1), painted(plan, 2), painted(plan, 7)));
        await().untilAsserted(() -> assertThat(missing(plan)).containsExactly("3–6"));
        Emitted.send(List.of(painted(plan, 4), painted(plan, 4), painted(plan, 1)));
        await().untilAsserted(() -> assertThat(missing(plan)).containsExactly("3, 5–6"));
        Emitted.send(List.of(painted(plan, 6), painted(plan, 3), painted(plan, 5)));
        await().untilAsserted(() -> assertThat(missing(plan)).isEmpty());
    }

    /** A type that the models do not keep: that it was heard counts all the same. */
    private static Emitted painted(String plan, long sequence) {
        return new Emitted(
                Emitted.INDICATORS, "plan.painted", "paint", plan + "/paint", sequence, "{\"plan\":\"" + plan + "\"}");
    }

    private static List<String> missing(String plan) {
        return differences(reconcile(plan, UUID.randomUUID().toString())).getList("items", Difference.class).stream()
                .filter(each -> each.kind() == Item.Kind.EVENTS)
                .peek(each -> assertThat(each.code()).isEqualTo("paint gapped/paint"))
                .map(Difference::model)
                .toList();
    }

    private static void ownersSay(String stage, String verdict, String... commitments) {
        String base = "/indicators/v1/plans/" + PLAN;
        stub(
                base + "/indicators",
                page(indicator("growth", "economy", "EXPECTED"), indicator("air", "ecology", "BINDING")));
        stub(
                base + "/commitments",
                page(Stream.concat(
                                Stream.of(commitment("roads", true), commitment("roads-again", false)),
                                Stream.of(commitments))
                        .toArray(String[]::new)));
        Owners.indicators().register(get(urlPathEqualTo(base + "/assessment")).willReturn(okJson("""
                {"period": "2025", "items": [%s]}""".formatted(
                        String.join(
                                ",",
                                judged("INDICATOR", "growth", "NOT_ASSESSABLE", "GREY"),
                                judged("INDICATOR", "air", "NOT_ACHIEVED", "RED"),
                                judged("COMMITMENT", "roads", "ACHIEVED", "GREEN"),
                                judged("COMMITMENT", "roads-again", "ACHIEVED", "GREEN"),
                                judged("COMMITMENT", "schools", verdict, "RED"))))));
        Owners.projects()
                .register(get(urlPathEqualTo(projects()))
                        .willReturn(okJson(page(
                                project("metro", "TRANSIT", stage, "2025-02-22"),
                                project("tunnel", "TRANSIT", "LISTED", "2021-05-08"),
                                project("park", "ECOLOGY", "LISTED", "2021-05-08"),
                                project("greening", "ECOLOGY", "ACTIVE", "2021-05-08")))));
    }

    private static void stub(String path, String body) {
        Owners.indicators().register(get(urlPathEqualTo(path)).willReturn(okJson(body)));
    }

    private static String projects() {
        return "/projects/v1/plans/" + PLAN + "/projects";
    }

    private static String page(String... items) {
        return Stream.of(items).collect(Collectors.joining(",", "{\"items\": [", "], \"next\": null}"));
    }

    private static String indicator(String code, String category, String attribute) {
        return """
                {"code": "%s", "name": {"zh": "%s指标", "en": "%s"}, "category": "%s", "attribute": "%s"}""".formatted(code, code, code, category, attribute);
    }

    private static String commitment(String code, boolean headline) {
        return """
                {"code": "%s", "name": {"zh": "%s", "en": "%s"}, "headline": %s}""".formatted(code, code, code, headline);
    }

    private static String judged(String type, String code, String verdict, String light) {
        return """
                {"type": "%s", "code": "%s", "verdict": "%s", "light": "%s"}""".formatted(type, code, verdict, light);
    }

    private static String project(String code, String portfolio, String stage, String since) {
        return """
                {"code": "%s", "name": {"zh": "%s", "en": "%s"}, "portfolio": "%s", "kind": "PROJECT", "stage": "%s",
                 "stageSince": "%s"}""".formatted(code, code, code, portfolio, stage, since);
    }

    private static JsonPath reconcile(String key) {
        return reconcile(PLAN, key);
    }

    private static JsonPath reconcile(String plan, String key) {
        return operator()
                .header("Idempotency-Key", key)
                .post("/reports/v1/plans/" + plan + "/reconciliations")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static JsonPath differences(JsonPath result) {
        return operator().get(result.getString("href")).jsonPath();
    }

    private static RequestSpecification operator() {
        return given().header("Authorization", "Bearer " + Tokens.of("operator"));
    }
}
