package org.planmonitor.reports.evaluation;

import java.time.Duration;
import java.util.List;

import com.github.tomakehurst.wiremock.client.MappingBuilder;

import org.planmonitor.reports.testing.Emitted;
import org.planmonitor.reports.testing.Owners;
import org.planmonitor.reports.testing.SmallPlan;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

/** Owners that answer what a snapshot of the small plan asks of them, and the gateway that has heard of the plan. */
public record AnsweringOwners(String plan) {

    public static final String SETTLED = "2026-03-01T00:00:00Z";

    public static AnsweringOwners of(String plan) {
        Emitted.send(new SmallPlan(plan, false).events());
        // The first test of all waits until its consumers have joined.
        await().atMost(Duration.ofMinutes(1))
                .until(() -> given().get("/reports/v1/plans/" + plan + "/dashboard")
                        .asString()
                        .contains("\"IN_USE\":1"));
        AnsweringOwners owners = new AnsweringOwners(plan);
        owners.answer();
        return owners;
    }

    private void answer() {
        indicators("", """
                {"code": "%s", "name": {"zh": "小规划", "en": "Small plan"}, "period": {"start": 2021, "end": 2025},
                 "timeZone": "Asia/Shanghai", "simulated": false}""".formatted(plan));
        indicators("/structure", """
                {"title": {"zh": "小规划", "en": "Small plan"}, "chapters": [
                  {"number": 7, "title": {"zh": "交通", "en": "Transport"}, "sections": []},
                  {"number": 12, "title": {"zh": "民生", "en": "People"}, "sections": []}],
                 "tables": [], "boxes": [], "annex": null}""");
        indicators("/assessment", """
                {"plan": "%s", "region": "140100", "asOf": "%s", "period": "2025", "items": []}""".formatted(plan, SETTLED));
        for (String list : List.of("observations", "breaks", "official-results")) {
            indicators("/" + list, "{\"items\": [], \"next\": null, \"asOf\": \"%s\"}".formatted(SETTLED));
        }
        indicators("/amendments", "{\"items\": [], \"next\": null, \"asOf\": \"%s\"}".formatted(SETTLED));
        indicators("/indicators", "{\"items\": [%s], \"next\": null}".formatted(growth(8.5)));
        indicators("/commitments", "{\"items\": [], \"next\": null}");
        indicators("/indicators/growth/assessment", """
                {"subject": {"type": "INDICATOR", "code": "growth"}, "asOf": "%s", "period": "2025", "verdict": "NOT_ASSESSABLE",
                 "reason": "FINAL_YEAR_MISSING", "light": "GREY", "components": []}""".formatted(SETTLED));
        indicators("/indicators/growth/revisions", "{\"items\": [], \"next\": null}");
        indicators("/imports", "{\"running\": false}");
        projects("/imports", "{\"running\": false}");
        for (String list : List.of("projects", "links", "chains", "transit", "portfolios", "transit-targets")) {
            projects("/" + list, "{\"items\": [], \"next\": null}");
        }
        projects("/blockers", "{\"items\": [], \"next\": null}");
        projects("/rates", "{\"asOf\": \"2026-03-02T00:00:00Z\", \"items\": []}");
    }

    static String growth(double target) {
        return """
                {"code": "growth", "number": 1, "name": {"zh": "增速", "en": "Growth"}, "category": "economy", "attribute": "EXPECTED",
                 "direction": "HIGHER_IS_BETTER", "unit": {"code": "%%", "zh": "%%", "en": "percent"}, "components": [
                  {"code": "growth", "name": {"zh": "增速", "en": "Growth"}, "baseline": {"year": 2020, "value": 2.6},
                   "target": {"kind": "AVERAGE_GROWTH", "year": 2025, "value": %s, "comparator": "gte"}}]}""".formatted(target);
    }

    public void indicators(String path, String body) {
        Owners.indicators().register(asked("indicators", path).willReturn(okJson(body)));
    }

    public void projects(String path, String body) {
        Owners.projects().register(asked("projects", path).willReturn(okJson(body)));
    }

    public MappingBuilder asked(String owner, String path) {
        return get(urlPathEqualTo("/" + owner + "/v1/plans/" + plan + path));
    }
}
