package org.planmonitor.indicators.past;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import io.restassured.response.Response;

import static java.util.Objects.requireNonNull;
import static org.planmonitor.indicators.testing.Api.as;
import static org.planmonitor.indicators.testing.Api.ingest;
import static org.planmonitor.indicators.testing.Api.replaceWith;
import static org.planmonitor.indicators.testing.Api.withdraw;

/** Figures that are published at once, withdrawn, and taken in from the statistics bureau. */
final class FigureWrites {

    static final Map<String, Function<World, Response>> ALL = Map.of(
            "publish", FigureWrites::publish,
            "publish a forecast", FigureWrites::forecast,
            "publish of a commitment", FigureWrites::ofCommitment,
            "withdraw", FigureWrites::withdrawn,
            "official batch", FigureWrites::official,
            "official withdrawal", FigureWrites::officialWithdrawal);

    /** Indicators of one component whose figures may be anything between 0 and 100. */
    static final List<String> INDICATORS = List.of(
            "gdp-growth",
            "life-expectancy",
            "physicians-per-1000-people",
            "industry-value-added-share-of-gdp",
            "surface-water-class-iii-or-better-share");

    private FigureWrites() {}

    private static Response publish(World world) {
        String indicator = world.pick(INDICATORS);
        return put(world, cell(world, indicator, world.pick(List.of("140100", "140105"))), "");
    }

    private static Response forecast(World world) {
        return put(world, cell(world, world.pick(INDICATORS), "140100"), "?forecast=true");
    }

    private static Response ofCommitment(World world) {
        return put(
                world,
                "/commitments/rail-transit-length/observations/rail-transit-length/140100/" + world.between(2021, 2025),
                "");
    }

    private static Response put(World world, String cell, String series) {
        String path = world.plan + cell + series;
        Response standing = as("planner").get(path);
        String value = world.between(1, 99) + "." + world.between(0, 9);
        if (standing.statusCode() == 404) {
            return as("planner")
                    .contentType("application/json")
                    .header("If-None-Match", "*")
                    .body("{\"value\": " + value + ", \"status\": \""
                            + world.pick(List.of("PRELIMINARY", "ESTIMATE", "FINAL")) + "\"}")
                    .put(path);
        }
        return replaceWith(path, standing.header("ETag"), """
                {"value": %s, "status": "REVISED", "revisionClass": "%s", "document": "No. %d", "note": "revised"}""".formatted(
                        value, world.pick(List.of("VERIFICATION", "CENSUS", "METHOD", "ERROR")), world.next()));
    }

    private static Response withdrawn(World world) {
        List<Map<String, Object>> standing =
                world.read("/observations?limit=500").getList("items");
        Map<String, Object> one = world.pick(standing.stream()
                .filter(it -> !"OFFICIAL".equals(it.get("origin")))
                .toList());
        Map<?, ?> subject = (Map<?, ?>) requireNonNull(one.get("subject"));
        String cell = "%s/%s/%s/observations/%s/%s/%s?accumulation=%s"
                .formatted(
                        world.plan,
                        "INDICATOR".equals(subject.get("type")) ? "indicators" : "commitments",
                        subject.get("code"),
                        one.get("component"),
                        one.get("region"),
                        one.get("period"),
                        one.get("accumulation"));
        return withdraw(cell, String.valueOf(as("planner").get(cell).header("ETag")));
    }

    private static Response official(World world) {
        Set<String> cells = new LinkedHashSet<>();
        for (int i = 0; i < 3; i++) {
            cells.add(world.pick(INDICATORS) + " " + world.between(2021, 2025));
        }
        return ingest(
                world.plan,
                String.join(
                        ",",
                        cells.stream()
                                .map(it -> officialRow(world, it.split(" ")))
                                .toList()));
    }

    private static String officialRow(World world, String[] cell) {
        boolean stands = as("planner")
                        .get(world.plan + "/indicators/" + cell[0] + "/observations/" + cell[0] + "/140100/" + cell[1])
                        .statusCode()
                == 200;
        return """
                {"key": "%d", "subject": {"type": "INDICATOR", "code": "%s"}, "period": "%s", "value": %d, "status": %s}""".formatted(
                        world.next(),
                        cell[0],
                        cell[1],
                        world.between(1, 99),
                        stands ? "\"REVISED\", \"revisionClass\": \"VERIFICATION\"" : "\"FINAL\"");
    }

    private static Response officialWithdrawal(World world) {
        List<Map<String, Object>> standing =
                world.read("/indicators/gdp-growth/observations").getList("items");
        return standing.isEmpty()
                ? official(world)
                : ingest(world.plan, """
                        {"key": "w", "subject": {"type": "INDICATOR", "code": "gdp-growth"}, "period": "%s",
                         "withdraw": true, "note": "sent in error"}""".formatted(world.pick(standing).get("period")));
    }

    private static String cell(World world, String indicator, String region) {
        return "/indicators/" + indicator + "/observations/" + indicator + "/" + region + "/"
                + world.between(2020, 2025);
    }
}
