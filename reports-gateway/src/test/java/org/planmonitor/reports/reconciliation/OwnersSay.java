package org.planmonitor.reports.reconciliation;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.planmonitor.reports.testing.Owners;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

/** What the owners answer of a plan. */
record OwnersSay(String plan) {

    /** The plan is what the small plan tells, and there is nothing in it. */
    void nothingButThePlan() {
        standsIn("140100");
        indicators("/indicators", page());
        indicators("/commitments", page());
        indicators("/assessment", "{\"period\": \"2025\", \"items\": []}");
        Stream.of("/projects", "/blockers", "/chains", "/calendar").forEach(list -> projects(list, page()));
    }

    void standsIn(String region) {
        indicators("", """
                {"code": "%s", "name": {"zh": "小规划", "en": "Small plan"}, "period": {"start": "2021", "end": "2025"},
                 "printedOn": "2021-05-08", "region": "%s", "timeZone": "Asia/Shanghai", "simulated": false}""".formatted(plan, region));
    }

    /** @param path behind the plan's */
    void indicators(String path, String body) {
        Owners.indicators()
                .register(get(urlPathEqualTo("/indicators/v1/plans/" + plan + path))
                        .willReturn(okJson(body)));
    }

    void verdicts(String... judged) {
        indicators("/assessment", "{\"period\": \"2025\", \"items\": [" + String.join(",", judged) + "]}");
    }

    void projects(String path, String body) {
        Owners.projects()
                .register(
                        get(urlPathEqualTo("/projects/v1/plans/" + plan + path)).willReturn(okJson(body)));
    }

    static String page(String... items) {
        return Stream.of(items).collect(Collectors.joining(",", "{\"items\": [", "], \"next\": null}"));
    }

    static String indicator(String code, String category, String attribute) {
        return """
                {"code": "%s", "name": {"zh": "%s指标", "en": "%s"}, "category": "%s", "attribute": "%s"}""".formatted(code, code, code, category, attribute);
    }

    static String commitment(String code, boolean headline) {
        return """
                {"code": "%s", "name": {"zh": "%s", "en": "%s"}, "headline": %s}""".formatted(code, code, code, headline);
    }

    static String judged(String type, String code, String verdict, String light) {
        return """
                {"type": "%s", "code": "%s", "verdict": "%s", "light": "%s"}""".formatted(type, code, verdict, light);
    }

    static String project(String code, String portfolio, String stage, String since) {
        return """
                {"code": "%s", "name": {"zh": "%s", "en": "%s"}, "portfolio": "%s", "kind": "PROJECT", "stage": "%s",
                 "stageSince": "%s", "chapter": 7, "region": null, "lifeCycle": "PUBLIC_WORKS"}""".formatted(code, code, code, portfolio, stage, since);
    }

    static String blocker(int id, String project, String state, int level) {
        return """
                {"id": %d, "project": "%s", "projectName": {"zh": "%s", "en": "%s"}, "reason": "LAND", "words": "w", "state": "%s",
                 "level": %d, "unit": {"kind": "DEPARTMENT", "code": "zrzy", "name": "市规划和自然资源局"}, "due": "2026-01-10",
                 "raisedOn": "2026-01-01", "overdue": true}""".formatted(id, project, project, project, state, level);
    }

    static String chain(String code, String name) {
        return """
                {"code": "%s", "name": {"zh": "链", "en": "%s"}, "nodes": 3}""".formatted(code, name);
    }

    static String calendar(int year, String lastHoliday) {
        return """
                {"year": %d, "notice": "n", "worked": ["%d-02-07"],
                 "holidays": [{"from": "%d-01-01", "to": "%s", "name": {"zh": "元旦", "en": "New Year"}}]}""".formatted(year, year, year, lastHoliday);
    }
}
