package org.planmonitor.indicators.submission;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import org.planmonitor.indicators.testing.Packs;

import static java.util.Objects.requireNonNull;
import static org.planmonitor.indicators.testing.Api.as;
import static org.planmonitor.indicators.testing.Api.importPack;
import static org.planmonitor.indicators.testing.People.draft;
import static org.planmonitor.indicators.testing.People.step;
import static org.planmonitor.indicators.testing.People.with;

/** Taiyuan's plan, its indicators reported every month by the statistics bureau, and what the bureau reports. */
final class MonthlyReports {

    private static final String BUREAU = "statistics";

    private MonthlyReports() {}

    /** A cell of an indicator. */
    record Cell(String indicator, String component, String region, String period) {

        List<String> series() {
            return List.of(indicator, component, region);
        }

        String path() {
            return "/indicators/" + indicator + "/observations/" + component + "/" + region + "/" + period;
        }

        private String row() {
            return """
                    {"subject": {"type": "INDICATOR", "code": "%s"}, "component": "%s", "region": "%s", "period": "%s",
                     "value": 42, "status": "PRELIMINARY"}""".formatted(indicator, component, region, period);
        }
    }

    static String plan(String code) {
        ObjectNode pack = Packs.taiyuan();
        ((ObjectNode) pack.get("plan")).put("code", code);
        ((ArrayNode) pack.get("reportingUnits"))
                .addObject()
                .put("code", BUREAU)
                .put("type", "DEPARTMENT")
                .putObject("name")
                .put("zh", "统计局")
                .put("en", "Statistics bureau");
        pack.get("indicators")
                .forEach(each -> ((ObjectNode) each).put("responsible", BUREAU).put("frequency", "MONTH"));
        importPack(pack).then().statusCode(201);
        return "/indicators/v1/plans/" + code;
    }

    /** A cell for every component of the table, every month of five years, in the city and one of its districts. */
    static List<Cell> cells(String plan) {
        List<Map<String, Object>> indicators =
                as("planner").get(plan + "/indicators?limit=500").jsonPath().getList("items");
        return Stream.of("140100", "140105")
                .flatMap(region ->
                        months().flatMap(month -> indicators.stream().flatMap(it -> cells(it, region, month))))
                .toList();
    }

    /** Drafted, submitted and signed by the bureau. */
    static Response signed(String plan, List<Cell> cells) {
        String rows = IntStream.range(0, cells.size())
                .mapToObj(i -> "\"" + i + "\": " + cells.get(i).row())
                .collect(Collectors.joining(",", "{", "}"));
        Response drafted = draft(of("reporter"), plan, BUREAU, "2025", rows);
        drafted.then().statusCode(201);
        Response submitted = step(of("reporter"), drafted, "submit", "{}");
        submitted.then().statusCode(200);
        Response signed = step(of("signatory"), submitted, "sign", "{\"name\": \"Wang\"}");
        signed.then().statusCode(200);
        return signed;
    }

    private static RequestSpecification of(String role) {
        return with("test-" + role, List.of(BUREAU), role);
    }

    @SuppressWarnings("unchecked")
    private static Stream<Cell> cells(Map<String, Object> indicator, String region, String month) {
        return ((List<Map<String, Object>>) requireNonNull(indicator.get("components")))
                .stream().map(it -> new Cell(text(indicator), text(it), region, month));
    }

    private static String text(Map<String, Object> coded) {
        return String.valueOf(coded.get("code"));
    }

    private static Stream<String> months() {
        return IntStream.range(0, 60).mapToObj(month -> "%d-%02d".formatted(2021 + month / 12, 1 + month % 12));
    }
}
