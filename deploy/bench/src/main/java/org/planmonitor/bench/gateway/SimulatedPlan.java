package org.planmonitor.bench.gateway;

import java.io.IOException;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.planmonitor.bench.gateway.Emitter.Event;
import org.planmonitor.bench.stand.Await;
import org.planmonitor.bench.stand.Http;

/** The events of a simulated plan: what it is made of, and verdicts, figures and stages for ever after. */
final class SimulatedPlan {

    static final String CODE = "sim-bench";
    static final String DASHBOARD = "/reports/v1/plans/" + CODE + "/dashboard";

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int INDICATORS = 46;
    private static final int COMMITMENTS = 161;
    private static final int PROJECTS = 5_000;
    private static final int FIRST_YEAR = 2021;
    private static final int YEARS = 5;
    private static final String[] VERDICTS = {"ON_PACE", "AHEAD", "LAGGING"};
    private static final String[] LIGHTS = {"GREEN", "GREEN", "RED"};
    private static final String[] STAGES = {"LISTED", "STARTED", "IN_USE"};

    private SimulatedPlan() {}

    /** Until the gateway has heard of the plan. */
    static void awaitKnown(String gateway) throws IOException, InterruptedException {
        Http http = new Http(gateway);
        Await.until(() -> http.get(DASHBOARD).body().isObject(), PATIENCE, "The gateway does not hear of the plan.");
    }

    /** What comes first. */
    static Stream<Event> beginning() {
        return Stream.of(
                        Stream.of(created(), registry()),
                        IntStream.range(0, INDICATORS).mapToObj(SimulatedPlan::indicator),
                        IntStream.range(0, COMMITMENTS).mapToObj(SimulatedPlan::commitment))
                .flatMap(events -> events);
    }

    /** What happens in the {@code n}th place from 0: of ten events six are verdicts, two figures, two projects. */
    static Event happening(long n) {
        long round = n / 10;
        return switch ((int) (n % 10)) {
            case 0, 1 -> project(round * 2 + n % 10);
            case 2, 3 -> figures(round * 2 + n % 10 - 2);
            default -> verdict(round * 6 + n % 10 - 4);
        };
    }

    /** The {@code n}th verdict: subjects take turns, and each of theirs is about the next period. */
    static Event verdict(long n) {
        int subject = (int) (n % (INDICATORS + COMMITMENTS));
        long sequence = n / (INDICATORS + COMMITMENTS) + 1;
        String type = subject < INDICATORS ? "INDICATOR" : "COMMITMENT";
        String code = (subject < INDICATORS ? "indicator-" : "commitment-")
                + (subject < INDICATORS ? subject : subject - INDICATORS);
        int outcome = (int) ((sequence + subject) % VERDICTS.length);
        long period = FIRST_YEAR + sequence % YEARS;
        return new Event(
                Emitter.INDICATORS,
                "assessment.changed",
                "assessment",
                CODE + "/" + type + "/" + code,
                sequence,
                """
                {"plan":"%s","subject":{"type":"%s","code":"%s"},"period":"%d","asOf":"2026-01-01T00:00:00Z","verdict":"%s",\
                "reason":null,"light":"%s","stale":false,"provisional":false,"observedPeriod":"%d","progress":0.5,"paceRatio":0.9,\
                "lastKnown":null,"formulaVersion":"1","simulated":true,"sharing":"PUBLIC",\
                "cause":{"kind":"OBSERVATIONS_PUBLISHED","ref":null},"sequence":%d}""".formatted(CODE, type, code, period, VERDICTS[outcome], LIGHTS[outcome], period, sequence));
    }

    private static Event project(long n) {
        String code = "project-" + n % PROJECTS;
        long sequence = n / PROJECTS + 1;
        return new Event(Emitter.PROJECTS, "project.changed", "project", CODE + "/" + code, sequence, """
                {"plan":"%s","code":"%s","id":"P-1","name":{"zh":"模拟项目","en":"Simulated project"},"portfolio":"TRANSIT",\
                "kind":"PROJECT","works":true,"box":null,"chapter":7,"region":null,"stage":"%s","stageSince":"2022-05","scope":null,\
                "lifeCycle":"PUBLIC_WORKS","sharing":"PUBLIC","simulated":true,\
                "rating":{"computed":"GREEN","self":null,"independent":null},"transition":null,"sequence":%d}""".formatted(
                        CODE, code, STAGES[(int) (sequence % STAGES.length)], sequence));
    }

    private static Event figures(long n) {
        int indicator = (int) (n % INDICATORS);
        long sequence = n / INDICATORS + 1;
        return new Event(
                Emitter.INDICATORS,
                "observations.published",
                "observations",
                CODE + "/INDICATOR/indicator-" + indicator + "/main/990100",
                sequence,
                """
                {"plan":"%s","sequence":%d,"subject":{"type":"INDICATOR","code":"indicator-%d"},"component":"main","region":"990100",\
                "simulated":true,"cells":[{"period":"2025","accumulation":"PERIOD","forecast":false,"value":7.5,"status":"FINAL",\
                "revision":%d,"revisionClass":null,"publishedAt":"2026-01-01T00:00:00Z","deleted":false}]}""".formatted(CODE, sequence, indicator, sequence));
    }

    private static Event created() {
        return new Event(Emitter.INDICATORS, "plan.created", "plan", CODE, 1, """
                {"plan":"%s","name":{"zh":"模拟规划","en":"Simulated plan"},"period":{"start":"2021","end":"2025"},"printedOn":"2021-05-08",\
                "region":"990100","timeZone":"Asia/Shanghai","simulated":true,"sharing":"PUBLIC","sequence":1,\
                "categories":[{"code":"economy","name":{"zh":"经济","en":"Economy"}}],\
                "chapters":[{"number":7,"title":{"zh":"交通","en":"Transport"}}],\
                "regions":[{"code":"990100","name":{"zh":"模拟市","en":"Simulated city"},"level":"CITY","parent":null}],"counts":{}}""".formatted(CODE));
    }

    private static Event registry() {
        return new Event(Emitter.PROJECTS, "registry.created", "registry", CODE, 1, """
                {"plan":"%s","simulated":true,"portfolios":[{"code":"TRANSIT","name":{"zh":"交通","en":"Transit"}}],\
                "stages":[{"code":"LISTED","name":{"zh":"列入规划","en":"Listed"}}],"counts":{},"sequence":1}""".formatted(CODE));
    }

    private static Event indicator(int number) {
        String code = "indicator-" + number;
        return new Event(
                Emitter.INDICATORS, "indicator.defined", "indicator", CODE + "/INDICATOR/" + code, 1, """
                {"plan":"%s","code":"%s","number":%d,"name":{"zh":"模拟指标","en":"Simulated indicator"},"category":"economy",\
                "attribute":"EXPECTED","direction":"HIGHER_IS_BETTER","sharing":"PUBLIC","components":[],"sequence":1}""".formatted(
                                CODE, code, number + 1));
    }

    private static Event commitment(int number) {
        String code = "commitment-" + number;
        return new Event(
                Emitter.INDICATORS, "commitment.defined", "commitment", CODE + "/COMMITMENT/" + code, 1, """
                {"plan":"%s","code":"%s","name":{"zh":"模拟承诺","en":"Simulated commitment"},"chapter":7,"headline":true,\
                "restates":null,"sharing":"PUBLIC","sequence":1}""".formatted(
                                CODE, code));
    }
}
