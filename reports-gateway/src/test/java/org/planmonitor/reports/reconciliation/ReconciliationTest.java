package org.planmonitor.reports.reconciliation;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.Tokens;
import org.planmonitor.reports.testing.Dispatched;
import org.planmonitor.reports.testing.Emitted;
import org.planmonitor.reports.testing.Owners;
import org.planmonitor.reports.testing.OwnersResource;
import org.planmonitor.reports.testing.ReportsPlatform;
import org.planmonitor.reports.testing.SmallPlan;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.planmonitor.kit.testing.Patience.await;
import static org.planmonitor.reports.reconciliation.OwnersSay.blocker;
import static org.planmonitor.reports.reconciliation.OwnersSay.calendar;
import static org.planmonitor.reports.reconciliation.OwnersSay.chain;
import static org.planmonitor.reports.reconciliation.OwnersSay.commitment;
import static org.planmonitor.reports.reconciliation.OwnersSay.indicator;
import static org.planmonitor.reports.reconciliation.OwnersSay.judged;
import static org.planmonitor.reports.reconciliation.OwnersSay.page;
import static org.planmonitor.reports.reconciliation.OwnersSay.project;

/** Models of the small plan, compared with owners that agree, that do not, and that are down. */
@QuarkusTest
@WithTestResource(ReportsPlatform.class)
@WithTestResource(OwnersResource.class)
class ReconciliationTest {

    private static final String PLAN = "compared";
    private static final String PATH = "/reports/v1/plans/" + PLAN + "/reconciliations";
    private static final OwnersSay SAID = new OwnersSay(PLAN);

    @Inject
    Reconciler reconciler;

    @AfterEach
    void forget() {
        Owners.indicators().resetMappings();
        Owners.projects().resetMappings();
    }

    @Test
    void eachDifferenceIsReportedAndNothingElse() {
        Emitted.send(new SmallPlan(PLAN, false).events());
        Emitted.send(List.of(
                new Dispatched(PLAN).blocker("metro", 1, 1, "OPEN", 2, "2026-01-10"), old(), chained(), announced()));
        await().until(() -> given().get("/reports/v1/plans/" + PLAN + "/dashboard")
                .asString()
                .contains("\"IN_USE\":1"));
        ownersAgree();

        await().untilAsserted(() -> {
            JsonPath same = reconcile(UUID.randomUUID().toString());
            assertThat(same.getInt("differences"))
                    .as(differences(same).prettify())
                    .isZero();
            assertThat(same.getInt("compared")).isEqualTo(14);
            assertThat(same.getString("failure")).isNull();
        });
        int before = operator().get(PATH).jsonPath().getList("items").size();

        ownersDiffer();
        JsonPath other = reconcile("other");
        assertThat(differences(other).getList("items", Difference.class))
                .containsExactly(
                        new Difference(Item.Kind.PLAN, PLAN, "region", "140100", "140200"),
                        new Difference(Item.Kind.COMMITMENT, "bridges", "item", null, "bridges"),
                        new Difference(Item.Kind.COMMITMENT, "schools", "headline", "true", "false"),
                        new Difference(Item.Kind.COMMITMENT, "schools", "verdict", "BREACHED", "ACHIEVED"),
                        new Difference(Item.Kind.PROJECT, "metro", "stage", "IN_USE", "COMPLETED"),
                        new Difference(Item.Kind.BLOCKER, "1", "level", "2", "3"),
                        new Difference(Item.Kind.BLOCKER, "1", "state", "OPEN", "CLOSED"),
                        new Difference(Item.Kind.CHAIN, "steel", "name.en", "Steel", "Iron"),
                        new Difference(
                                Item.Kind.CALENDAR,
                                "2026",
                                "holidays",
                                holidays("2026-01-03"),
                                holidays("2026-01-04")));

        reconciler.all();
        assertThat(operator().get(PATH).jsonPath().getInt("items[0].differences"))
                .isEqualTo(9);

        Owners.projects()
                .register(get(urlPathEqualTo("/projects/v1/plans/" + PLAN + "/projects"))
                        .willReturn(serverError()));
        JsonPath down = reconcile("down");
        assertThat(down.getString("failure")).contains("500");
        assertThat(operator().get(PATH).jsonPath().getList("items.differences", Integer.class))
                .hasSize(before + 3)
                .startsWith(0, 9, 9, 0);
    }

    @Test
    void onlyOperatorsCompareAndOnlyWhatThereIs() {
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
        new OwnersSay(plan).nothingButThePlan();
        Emitted.send(new SmallPlan(plan, false).events().subList(0, 1));

        Emitted.send(List.of(painted(plan, 1), painted(plan, 2), painted(plan, 7)));
        await().untilAsserted(() -> assertThat(missing(plan)).containsExactly("3–6"));
        Emitted.send(List.of(painted(plan, 4), painted(plan, 4), painted(plan, 1)));
        await().untilAsserted(() -> assertThat(missing(plan)).containsExactly("3, 5–6"));
        Emitted.send(List.of(painted(plan, 6), painted(plan, 3), painted(plan, 5)));
        await().untilAsserted(() -> assertThat(missing(plan)).isEmpty());
    }

    private static void ownersAgree() {
        SAID.nothingButThePlan();
        SAID.indicators(
                "/indicators",
                page(indicator("growth", "economy", "EXPECTED"), indicator("air", "ecology", "BINDING")));
        commitments(commitment("schools", true));
        judging("BREACHED");
        standing("IN_USE");
        SAID.projects("/blockers", page(blocker(1, "metro", "OPEN", 2), blocker(2, "metro", "OPEN", 0)));
        SAID.projects("/chains", page(chain("steel", "Steel")));
        SAID.projects("/calendar", page(calendar(2026, "2026-01-03")));
    }

    private static void ownersDiffer() {
        SAID.standsIn("140200");
        commitments(commitment("schools", false), commitment("bridges", true));
        judging("ACHIEVED");
        standing("COMPLETED");
        SAID.projects("/blockers", page(blocker(1, "metro", "CLOSED", 3), blocker(2, "metro", "OPEN", 0)));
        SAID.projects("/chains", page(chain("steel", "Iron")));
        SAID.projects("/calendar", page(calendar(2026, "2026-01-04")));
    }

    private static void commitments(String... others) {
        SAID.indicators(
                "/commitments",
                page(Stream.concat(
                                Stream.of(commitment("roads", true), commitment("roads-again", false)),
                                Stream.of(others))
                        .toArray(String[]::new)));
    }

    private static void judging(String schools) {
        SAID.verdicts(
                judged("INDICATOR", "growth", "NOT_ASSESSABLE", "GREY"),
                judged("INDICATOR", "air", "NOT_ACHIEVED", "RED"),
                judged("COMMITMENT", "roads", "ACHIEVED", "GREEN"),
                judged("COMMITMENT", "roads-again", "ACHIEVED", "GREEN"),
                judged("COMMITMENT", "schools", schools, "RED"));
    }

    private static void standing(String metro) {
        SAID.projects(
                "/projects",
                page(
                        project("metro", "TRANSIT", metro, "2025-02-22"),
                        project("tunnel", "TRANSIT", "LISTED", "2021-05-08"),
                        project("park", "ECOLOGY", "LISTED", "2021-05-08"),
                        project("greening", "ECOLOGY", "ACTIVE", "2021-05-08")));
    }

    /** Told before events said in which words, since when and of which unit a blocker is. */
    private static Emitted old() {
        return new Emitted(
                Emitted.PROJECTS, "blocker.changed", "blocker", PLAN + "/metro/blockers/2", 1, """
                {"plan":"%s","project":"metro","id":2,"reason":"LAND","state":"OPEN","level":0,"due":"2026-01-10","sharing":"PUBLIC",
                 "simulated":false,"sequence":1}""".formatted(PLAN));
    }

    private static Emitted chained() {
        return new Emitted(Emitted.PROJECTS, "chain.changed", "chain", PLAN + "/steel", 1, """
                {"plan":"%s","code":"steel","name":{"zh":"链","en":"Steel"},"sharing":"PUBLIC","simulated":false,"sequence":1}""".formatted(PLAN));
    }

    private static Emitted announced() {
        return new Emitted(Emitted.PROJECTS, "calendar.announced", "calendar", PLAN + "/2026", 1, """
                {"plan":"%s","simulated":false,"sequence":1,"calendar":%s}""".formatted(
                        PLAN, calendar(2026, "2026-01-03")));
    }

    private static String holidays(String to) {
        return "[{\"from\":\"2026-01-01\",\"name\":{\"en\":\"New Year\",\"zh\":\"元旦\"},\"to\":\"" + to + "\"}]";
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
