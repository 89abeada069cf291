package org.planmonitor.reports.testing;

import java.util.ArrayList;
import java.util.List;

import static org.planmonitor.reports.testing.Emitted.INDICATORS;
import static org.planmonitor.reports.testing.Emitted.PROJECTS;

/**
 * The events of an invented plan: three indicators (one red, one grey with a last verdict, one for internal eyes only), three
 * commitments of which one restates another, four projects of which one was started and then opened.
 */
public record SmallPlan(String code, boolean simulated) {

    public List<Emitted> events() {
        List<Emitted> events = new ArrayList<>();
        events.add(created());
        events.add(indicator("growth", 1, "economy", "EXPECTED", "PUBLIC"));
        events.add(indicator("air", 2, "ecology", "BINDING", "PUBLIC"));
        events.add(indicator("secret", 3, "economy", "EXPECTED", "INTERNAL"));
        events.add(commitment("roads", 7, true, null));
        events.add(commitment("roads-again", 12, false, "roads"));
        events.add(commitment("schools", 12, true, null));
        events.add(verdict("INDICATOR", "growth", 1, "2023", "ON_PACE", "GREEN", null, null));
        events.add(verdict("INDICATOR", "growth", 2, "2024", "AHEAD", "GREEN", null, null));
        events.add(verdict(
                "INDICATOR",
                "growth",
                3,
                "2025",
                "NOT_ASSESSABLE",
                "GREY",
                "FINAL_YEAR_MISSING",
                "{\"verdict\":\"REVERSED\",\"light\":\"RED\",\"period\":\"2024\",\"paceRatio\":-0.25}"));
        events.add(verdict("INDICATOR", "air", 1, "2025", "NOT_ACHIEVED", "RED", null, null));
        events.add(verdict("INDICATOR", "secret", 1, "2025", "ACHIEVED", "GREEN", null, null));
        events.add(verdict("COMMITMENT", "roads", 1, "2025", "ACHIEVED", "GREEN", null, null));
        events.add(verdict("COMMITMENT", "roads-again", 1, "2025", "ACHIEVED", "GREEN", null, null));
        events.add(verdict("COMMITMENT", "schools", 1, "2025", "BREACHED", "RED", null, null));
        events.add(registry());
        events.add(project("metro", 1, "TRANSIT", "LISTED", "2021-05-08", true));
        events.add(project("metro", 2, "TRANSIT", "STARTED", "2022-05", true));
        events.add(project("metro", 3, "TRANSIT", "IN_USE", "2025-02-22", true));
        events.add(project("tunnel", 1, "TRANSIT", "LISTED", "2021-05-08", true));
        events.add(project("park", 1, "ECOLOGY", "LISTED", "2021-05-08", true));
        events.add(project("greening", 1, "ECOLOGY", "ACTIVE", "2021-05-08", false));
        events.replaceAll(Emitted::ofALaterVersion);
        return events;
    }

    private Emitted created() {
        return new Emitted(INDICATORS, "plan.created", "plan", code, 1, """
                {"plan":"%s","name":%s,"period":{"start":"2021","end":"2025"},"printedOn":"2021-05-08","region":"140100",
                 "timeZone":"Asia/Shanghai","simulated":%s,"sharing":"PUBLIC","sequence":1,
                 "categories":[{"code":"economy","name":%s},{"code":"ecology","name":%s}],
                 "chapters":[{"number":7,"title":%s},{"number":12,"title":%s}],
                 "regions":[{"code":"140100","name":%s,"level":"CITY","parent":null}],"counts":{}}""".formatted(
                        code,
                        text("小规划", "Small plan"),
                        simulated,
                        text("经济", "Economy"),
                        text("生态", "Ecology"),
                        text("交通", "Transport"),
                        text("民生", "People"),
                        text("太原", "Taiyuan")));
    }

    private Emitted indicator(String indicator, int number, String category, String attribute, String sharing) {
        return new Emitted(
                INDICATORS, "indicator.defined", "indicator", code + "/INDICATOR/" + indicator, 1, """
                {"plan":"%s","code":"%s","number":%d,"name":%s,"category":"%s","attribute":"%s","direction":"HIGHER_IS_BETTER",
                 "sharing":"%s","components":[],"sequence":1}""".formatted(
                        code, indicator, number, text(indicator + "指标", indicator), category, attribute, sharing));
    }

    /** The indicator of clean air in a later version. */
    public Emitted airAgain(long sequence, String name, String category, boolean withdrawn) {
        return new Emitted(
                INDICATORS, "indicator.defined", "indicator", code + "/INDICATOR/air", sequence, """
                {"plan":"%s","code":"air","number":2,"name":%s,"category":"%s","attribute":"BINDING","direction":"HIGHER_IS_BETTER",
                 "sharing":"PUBLIC","components":[],"withdrawn":%s,"change":{"version":%d},"sequence":%d}""".formatted(
                                code, text(name, name), category, withdrawn, sequence, sequence));
    }

    /** The plan under another name. */
    public Emitted renamed(long sequence, String name) {
        Emitted created = created();
        return new Emitted(
                INDICATORS,
                "plan.amended",
                "plan",
                code,
                sequence,
                created.data().replace("Small plan", name).replace("\"sequence\":1", "\"sequence\":" + sequence));
    }

    /** The plan is over. */
    public Emitted archived(long sequence) {
        return new Emitted(
                INDICATORS, "plan.archived", "plan", code, sequence, """
                {"plan":"%s","simulated":%s,"archivedAt":"2026-03-01T00:00:00Z","archivedBy":"planner","reason":"over","sequence":%d}""".formatted(code, simulated, sequence));
    }

    private Emitted commitment(
            String commitment, int chapter, boolean headline, @org.jspecify.annotations.Nullable String restates) {
        return new Emitted(
                INDICATORS, "commitment.defined", "commitment", code + "/COMMITMENT/" + commitment, 1, """
                {"plan":"%s","code":"%s","name":%s,"chapter":%d,"headline":%s,"restates":%s,"sharing":"PUBLIC","sequence":1}""".formatted(
                                code,
                                commitment,
                                text(commitment, commitment),
                                chapter,
                                headline,
                                restates == null ? null : "\"" + restates + "\""));
    }

    private Emitted verdict(
            String type,
            String subject,
            long sequence,
            String period,
            String verdict,
            String light,
            @org.jspecify.annotations.Nullable String reason,
            @org.jspecify.annotations.Nullable String lastKnown) {
        return new Emitted(
                INDICATORS,
                "assessment.changed",
                "assessment",
                code + "/" + type + "/" + subject,
                sequence,
                """
                {"plan":"%s","subject":{"type":"%s","code":"%s"},"period":"%s","asOf":"2026-01-0%dT00:00:00Z","verdict":"%s",
                 "reason":%s,"light":"%s","stale":false,"provisional":false,"observedPeriod":"%s","progress":0.5,"paceRatio":0.9,
                 "lastKnown":%s,"formulaVersion":"1","simulated":%s,"sharing":"PUBLIC",
                 "cause":{"kind":"PLAN_CREATED","ref":null},"sequence":%d}""".formatted(
                                code,
                                type,
                                subject,
                                period,
                                sequence,
                                verdict,
                                reason == null ? null : "\"" + reason + "\"",
                                light,
                                period,
                                lastKnown,
                                simulated,
                                sequence));
    }

    private Emitted registry() {
        return new Emitted(PROJECTS, "registry.created", "registry", code, 1, """
                {"plan":"%s","simulated":%s,"portfolios":[{"code":"TRANSIT","name":%s},{"code":"ECOLOGY","name":%s}],
                 "stages":[{"code":"LISTED","name":%s}],"counts":{},"sequence":1}""".formatted(
                        code, simulated, text("交通", "Transit"), text("生态", "Ecology"), text("列入规划", "Listed")));
    }

    private Emitted project(
            String project, long sequence, String portfolio, String stage, String since, boolean works) {
        return new Emitted(PROJECTS, "project.changed", "project", code + "/" + project, sequence, """
                {"plan":"%s","code":"%s","id":"P-1","name":%s,"portfolio":"%s","kind":"PROJECT","works":%s,"box":null,"chapter":7,
                 "region":null,"stage":"%s","stageSince":"%s","scope":null,"lifeCycle":"PUBLIC_WORKS","sharing":"PUBLIC",
                 "simulated":%s,"rating":{"computed":"GREEN","self":null,"independent":null},"transition":null,"sequence":%d}""".formatted(
                        code, project, text(project, project), portfolio, works, stage, since, simulated, sequence));
    }

    private static String text(String zh, String en) {
        return "{\"zh\":\"%s\",\"en\":\"%s\"}".formatted(zh, en);
    }
}
