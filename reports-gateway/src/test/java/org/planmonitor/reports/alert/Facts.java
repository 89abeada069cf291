package org.planmonitor.reports.alert;

import java.util.List;
import java.util.Map;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.testing.Tokens;
import org.planmonitor.reports.testing.Emitted;
import org.planmonitor.reports.testing.SmallPlan;

import static io.restassured.RestAssured.given;
import static org.planmonitor.reports.testing.Emitted.INDICATORS;
import static org.planmonitor.reports.testing.Emitted.PROJECTS;

/** A small plan, what its owners tell of it, and what is answered of its alerts. */
record Facts(String plan) {

    /** The plan as {@link SmallPlan} has it, when the alerts on its two red subjects stand. */
    static Facts known(String plan) {
        Emitted.send(new SmallPlan(plan, false).events());
        Facts facts = new Facts(plan);
        facts.await("", 2);
        return facts;
    }

    String path() {
        return "/reports/v1/plans/" + plan + "/alerts";
    }

    Emitted verdict(String type, String code, long sequence, String period, String verdict, String light) {
        return new Emitted(
                INDICATORS, "assessment.changed", "assessment", plan + "/" + type + "/" + code, sequence, """
                {"plan":"%s","subject":{"type":"%s","code":"%s"},"period":"%s","asOf":"2026-02-%02dT00:00:00Z","verdict":"%s",
                 "reason":null,"light":"%s","stale":false,"provisional":false,"observedPeriod":"%s","progress":0.5,"paceRatio":0.5,
                 "lastKnown":null,"formulaVersion":"1","simulated":false,"sharing":"PUBLIC",
                 "cause":{"kind":"OBSERVATIONS","ref":null},"sequence":%d}""".formatted(
                                plan, type, code, period, sequence, verdict, light, period, sequence));
    }

    Emitted milestone(
            String project,
            String code,
            long sequence,
            String baseline,
            @Nullable String forecast,
            @Nullable String actual) {
        return new Emitted(
                PROJECTS, "milestone.changed", "milestone", plan + "/" + project + "/" + code, sequence, """
                {"plan":"%s","project":"%s","code":"%s","name":{"zh":"主体封顶","en":"Topping out"},"critical":true,"waitsFor":[],
                 "original":"%s","baseline":"%s","forecast":%s,"actual":%s,"cause":"milestone.planned","reason":null,"rebaseline":null,
                 "sharing":"PUBLIC","simulated":false,"sequence":%d}""".formatted(
                                plan, project, code, baseline, baseline, quoted(forecast), quoted(actual), sequence));
    }

    Emitted money(String project, long sequence, int planned, int inPlace) {
        return new Emitted(
                PROJECTS + ".restricted",
                "investment.recorded",
                "investment",
                plan + "/" + project,
                sequence,
                """
                {"plan":"%s","project":"%s","entry":{},"totals":{"estimate":0,"total":0,"planned":%d,"inPlace":%d,"completedReported":0,
                 "completedStatistical":0},"sharing":"INTERNAL","simulated":false,"sequence":%d}""".formatted(plan, project, planned, inPlace, sequence));
    }

    Emitted overdue(String department, String period, String due, String indicator) {
        return new Emitted(
                INDICATORS + ".restricted",
                "report.overdue",
                "report",
                plan + "/" + department + "/" + period,
                1,
                """
                {"plan":"%s","department":"%s","period":"%s","due":"%s","overdueWorkingDays":3,"at":"2026-01-02T00:00:00Z","sequence":1,
                 "missing":[{"subject":{"type":"INDICATOR","code":"%s"},"component":"%s","region":"140100","submission":null,
                 "state":null}]}""".formatted(plan, department, period, due, indicator, indicator));
    }

    /** @param due null for what has come in, with its state */
    Emitted progressReport(String project, String month, long sequence, @Nullable String due, String state) {
        return new Emitted(
                PROJECTS + ".restricted",
                due == null ? "progress-report.changed" : "progress-report.overdue",
                "progress-report",
                plan + "/" + project + "/progress-reports/" + month,
                sequence,
                """
                {"plan":"%s","project":"%s","month":"%s","due":%s,"state":%s,"returned":false,"sharing":"INTERNAL","simulated":false,
                 "sequence":%d}""".formatted(plan, project, month, quoted(due), quoted(due == null ? state : null), sequence));
    }

    Emitted submission(String department, String period, long sequence, String state) {
        return new Emitted(
                INDICATORS + ".restricted", "submission.changed", "submission", plan + "/s1", sequence, """
                {"plan":"%s","submission":"s1","department":"%s","period":"%s","step":"SUBMIT","state":"%s","before":null,"version":1,
                 "rowCount":1,"by":"x","at":"2026-01-02T00:00:00Z","comment":null,"splitFrom":null,"sequence":%d}""".formatted(
                                plan, department, period, state, sequence));
    }

    Emitted published(String indicator, String period, long sequence) {
        return new Emitted(
                INDICATORS,
                "observations.published",
                "observations",
                plan + "/INDICATOR/" + indicator + "/" + indicator + "/140100",
                sequence,
                """
                {"plan":"%s","subject":{"type":"INDICATOR","code":"%s"},"component":"%s","region":"140100","simulated":false,
                 "sequence":%d,"cells":[{"period":"%s","accumulation":"PERIOD","forecast":false,"value":1,"status":"FINAL","revision":1,
                 "revisionClass":null,"publishedAt":"2026-01-02T00:00:00Z","deleted":false}]}""".formatted(plan, indicator, indicator, sequence, period));
    }

    Emitted warning(String chain, long id, long sequence, String state) {
        return new Emitted(
                PROJECTS + ".restricted",
                "supply-warning.changed",
                "supply-warning",
                plan + "/" + chain + "/" + id,
                sequence,
                """
                {"warning":{"id":%d,"plan":"%s","chain":"%s","kind":"MISSING_LINK","label":{"zh":"缺失环节","en":"A link is missing"},
                 "node":"axle","creditCode":null,"product":null,"state":"%s","owner":"gxj","due":null,"note":null,
                 "openedAt":"2026-01-02T00:00:00Z","resolvedAt":null,"href":"/x"},"cause":"supply-warning.opened","sharing":"INTERNAL",
                 "simulated":false,"sequence":%d}""".formatted(id, plan, chain, state, sequence));
    }

    /** The alerts of a query, when there are that many. */
    JsonPath await(String query, int count) {
        return await(null, query, count);
    }

    JsonPath await(@Nullable String role, String query, int count) {
        return Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(40))
                .until(
                        () -> as(role).get(path() + query).jsonPath(),
                        answer -> answer.getList("items") != null
                                && answer.getList("items").size() == count);
    }

    /** The one alert on a subject, whatever became of it. */
    JsonPath one(String role, String subject) {
        return as(role).get(hrefOf(role, subject)).jsonPath();
    }

    String hrefOf(@Nullable String role, String subject) {
        return as(role).get(path() + "?subject=" + subject).jsonPath().getString("items[0].href");
    }

    static Response take(
            String who, String role, String href, String step, String key, @Nullable String tag, String body) {
        RequestSpecification request = given().header("Authorization", "Bearer " + Tokens.of(Map.of("sub", who), role))
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body);
        return (tag == null ? request : request.header("If-Match", tag)).post(href + "/" + step);
    }

    static RequestSpecification as(@Nullable String role) {
        return role == null ? given() : given().header("Authorization", "Bearer " + Tokens.of(role));
    }

    static List<String> kinds(String href) {
        return as("planner").get(href + "/history").jsonPath().getList("items.kind");
    }

    private static String quoted(@Nullable String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }
}
