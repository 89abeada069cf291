package org.planmonitor.indicators.past;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;

import org.planmonitor.indicators.testing.Admin;
import org.planmonitor.indicators.testing.Packs;

import static org.planmonitor.indicators.testing.Admin.change;
import static org.planmonitor.indicators.testing.Admin.define;
import static org.planmonitor.indicators.testing.Api.as;

/** What a plan is: itself, its headings, categories, indicators, commitments, baselines, regions and departments. */
final class DefinitionWrites {

    static final Map<String, Function<World, Response>> ALL = Map.ofEntries(
            Map.entry("amend the plan", DefinitionWrites::plan),
            Map.entry("change the headings", DefinitionWrites::headings),
            Map.entry("change a category", DefinitionWrites::category),
            Map.entry("change an indicator", DefinitionWrites::indicator),
            Map.entry("share an indicator with fewer or more", DefinitionWrites::sharing),
            Map.entry("define or withdraw an indicator", DefinitionWrites::another),
            Map.entry("change a baseline", DefinitionWrites::baseline),
            Map.entry("change a commitment", DefinitionWrites::commitment),
            Map.entry("define a region", DefinitionWrites::newRegion),
            Map.entry("end a region", DefinitionWrites::endedRegion),
            Map.entry("withdraw a region", DefinitionWrites::withdrawnRegion),
            Map.entry("define or withdraw a department", DefinitionWrites::department));

    private static final JsonNode PACK = Packs.taiyuan();

    private DefinitionWrites() {}

    private static ObjectNode of(String list, String code) {
        for (JsonNode each : PACK.get(list)) {
            if (each.get("code").asText().equals(code)) {
                return each.deepCopy();
            }
        }
        throw new IllegalArgumentException(list + " " + code);
    }

    private static ObjectNode named(World world, ObjectNode definition) {
        ((ObjectNode) definition.get("name")).put("en", "Name " + world.next());
        return definition;
    }

    private static Response plan(World world) {
        ObjectNode plan = PACK.get("plan").deepCopy();
        plan.put("code", world.plan.substring(world.plan.lastIndexOf('/') + 1));
        ((ObjectNode) plan.get("thresholds")).put("ahead", 1 + world.between(1, 20) / 100.0);
        return change(world.plan, named(world, plan));
    }

    private static Response headings(World world) {
        ObjectNode structure = PACK.get("structure").deepCopy();
        ((ObjectNode) structure.at("/chapters/0/title")).put("en", "Chapter " + world.next());
        return change(world.plan + "/structure", structure);
    }

    private static Response category(World world) {
        return change(world.plan + "/categories/green-ecology", named(world, of("categories", "green-ecology")));
    }

    private static Response indicator(World world) {
        String code = world.pick(FigureWrites.INDICATORS);
        ObjectNode indicator = named(world, of("indicators", code));
        indicator.put("responsible", world.pick(List.of("140105", "140106")));
        return change(world.plan + "/indicators/" + code, indicator);
    }

    private static Response sharing(World world) {
        ObjectNode indicator = of("indicators", "life-expectancy");
        indicator.put("sharing", world.pick(List.of("PUBLIC", "INTERNAL", "RESTRICTED")));
        return change(world.plan + "/indicators/life-expectancy", named(world, indicator));
    }

    private static Response another(World world) {
        String path = world.plan + "/indicators/another";
        if (as("planner").get(path).statusCode() == 200) {
            return Admin.withdraw(path);
        }
        ObjectNode indicator = of("indicators", "forest-coverage-rate");
        indicator.put("code", "another").put("number", 90);
        ((ObjectNode) indicator.at("/components/0")).put("code", "another");
        return define(path, indicator);
    }

    private static Response baseline(World world) {
        String indicator = world.plan + "/indicators/life-expectancy";
        ObjectNode baseline = (ObjectNode) of("indicators", "life-expectancy").at("/components/0/baseline");
        baseline.put("value", world.between(70, 80));
        return change(indicator + "/components/life-expectancy/baseline", indicator, baseline);
    }

    private static Response commitment(World world) {
        return change(
                world.plan + "/commitments/rail-transit-length",
                named(world, of("commitments", "rail-transit-length")));
    }

    private static Response newRegion(World world) {
        ObjectNode region = named(world, of("regions", "140105"));
        String code = "1401" + world.between(30, 60);
        region.put("code", code).put("validFrom", "2021-01-01");
        return define(world.plan + "/regions/" + code, region);
    }

    private static Response endedRegion(World world) {
        ObjectNode region = named(world, of("regions", "140105"));
        if (world.random.nextBoolean()) {
            region.put("validTo", world.between(2021, 2024) + "-07-01").put("successor", "140106");
        }
        return change(world.plan + "/regions/140105", region);
    }

    private static Response withdrawnRegion(World world) {
        List<String> codes = world.read("/regions?limit=500").getList("items.code");
        List<String> made = codes.stream()
                .filter(it -> it.compareTo("140130") >= 0 && it.compareTo("140160") <= 0)
                .filter(it -> !of(it))
                .toList();
        if (made.isEmpty()) {
            return newRegion(world);
        }
        return Admin.withdraw(world.plan + "/regions/" + world.pick(made));
    }

    private static boolean of(String region) {
        return PACK.get("regions").findValuesAsText("code").contains(region);
    }

    private static Response department(World world) {
        String path = world.plan + "/departments/statistics";
        return as("planner").get(path).statusCode() == 200
                ? Admin.withdraw(path)
                : define(path, named(world, of("reportingUnits", "140105").put("code", "statistics")));
    }
}
