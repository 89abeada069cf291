package org.planmonitor.e2e;

import java.time.Duration;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.planmonitor.e2e.Api.PROJECTS;

/** A project is dispatched through the gateway: planned, reported, held up, rated. */
@Order(2)
@ExtendWith(WithSuite.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class DispatchIT {

    private static final String PROJECT = PROJECTS + "/projects/wusu-airport-p3";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Api api;

    DispatchIT(Api api) {
        this.api = api;
    }

    @Test
    @Order(1)
    void aBoardFromTheTemplateGivesTheProjectALight() {
        assertThat(api.get(PROJECT).json().at("/rating/computed").isNull()).isTrue();

        post("/milestones/from-template", "{\"start\": \"2020\"}").expecting(201);

        JsonNode milestones =
                api.get(PROJECT + "/milestones").expecting(200).json().get("items");
        assertThat(milestones).hasSizeGreaterThan(5);
        assertThat(api.get(PROJECT).json().at("/rating/computed").asText()).isEqualTo("RED");
    }

    @Test
    @Order(2)
    void aBlockerIsSeenAcrossThePlan() {
        String made = post(
                        "/blockers",
                        "{\"reason\": \"LAND\", \"words\": \"二期用地指标待批\", \"unit\": {\"kind\": \"DEPARTMENT\","
                                + " \"code\": \"zrzy\", \"name\": \"市规划和自然资源局\"}}")
                .expecting(201)
                .json()
                .get("href")
                .asText();

        JsonNode items = api.get(PROJECTS + "/blockers?reason=LAND")
                .expecting(200)
                .json()
                .get("items");
        assertThat(items)
                .anySatisfy(item -> assertThat(item.get("href").asText()).isEqualTo(made));
        assertThat(api.get(PROJECT).json().at("/parts/blockers")).isNotEmpty();
    }

    @Test
    @Order(3)
    void aReportIsPublicOnlyOnceSomebodyElseHasConfirmedIt() {
        String report = PROJECT + "/progress-reports/2026-06";
        api.send("PUT", report, "planner", "{\"imageProgress\": \"航站楼主体封顶\"}", "If-None-Match", "*")
                .expecting(201);

        api.get(report).expecting(404);
        String tag = api.send("GET", report, "reviewer", null).header("ETag");
        api.send(
                        "POST",
                        report + "/confirmation",
                        "reviewer",
                        "{}",
                        "If-Match",
                        tag,
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .expecting(201);
        assertThat(api.get(report).expecting(200).json().get("state").asText()).isEqualTo("CONFIRMED");
    }

    @Test
    @Order(4)
    void whatHoldsAProjectUpAndHowItIsRatedReachesTheDashboard() {
        JsonNode projects = await().atMost(PATIENCE)
                .until(() -> api.get(Api.DASHBOARD).expecting(200).json().get("projects"), DispatchIT::isTold);

        assertThat(projects.at("/blockers/byReason/LAND").asInt()).isPositive();
        assertThat(projects.at("/ratings/byLight/RED").asInt()).isPositive();
    }

    private static boolean isTold(JsonNode projects) {
        return projects.at("/blockers/open").asInt() > 0
                && projects.at("/ratings/byLight/RED").asInt() > 0;
    }

    @Test
    @Order(5)
    void entriesOfManyProjectsAreAnsweredRowByRow() {
        JsonNode answer = api.send(
                        "POST",
                        PROJECTS + "/batches/investments",
                        "planner",
                        """
                        {"mode": "VALID_ROWS", "rows": [
                          {"key": "a", "project": "wusu-airport-p3",
                           "entry": {"kind": "IN_PLACE", "source": "CENTRAL", "amount": 30, "date": "2024-03-20", "document": "d"}},
                          {"key": "b", "project": "metro-line-3",
                           "entry": {"kind": "IN_PLACE", "source": "CENTRAL", "amount": -3, "date": "2024-03-20", "document": "d"}}]}""",
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .expecting(200)
                .json();

        assertThat(answer.at("/rows/0/status").asInt()).isEqualTo(201);
        assertThat(api.send("GET", answer.at("/rows/0/href").asText(), "planner", null)
                        .status())
                .isEqualTo(200);
        assertThat(answer.at("/rows/1/errors/0/pointer").asText()).isEqualTo("/rows/1/entry/amount");
    }

    @Test
    @Order(6)
    void aBookIsSummedByGroup() {
        String book = PROJECTS + "/government-book/2024";
        api.send("PUT", book, "planner", """
                        {"funds": {"CITY": {"available": 350, "annualTotal": 300}},
                         "items": [{"project": "metro-line-3", "total": 4000, "arrangedBefore": 0, "thisYear": {"CITY": 300}}]}""", "If-None-Match", "*").expecting(201);

        JsonNode groups = api.send("GET", book + "/groups?by=PORTFOLIO", "planner", null)
                .expecting(200)
                .json();
        assertThat(groups.at("/groups/0/code").asText()).isEqualTo("TRANSIT");
        assertThat(groups.at("/groups/0/arranged").asInt()).isEqualTo(300);
    }

    private Api.Reply post(String below, String body) {
        return api.send(
                "POST",
                PROJECT + below,
                "planner",
                body,
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }
}
