package org.planmonitor.indicators.assessment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.planmonitor.indicators.testing.Packs;
import org.planmonitor.kit.testing.PlatformResource;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.planmonitor.indicators.testing.Admin.change;
import static org.planmonitor.indicators.testing.Api.as;
import static org.planmonitor.indicators.testing.Api.importPack;
import static org.planmonitor.indicators.testing.Api.publish;
import static org.planmonitor.indicators.testing.TaiyuanPlans.cell;
import static org.planmonitor.indicators.testing.TaiyuanPlans.read;

/** Verdicts are counted for the plan, its categories and departments, at any instant and for any period. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class CountsTest {

    private static final String GROWTH = "byDepartment.find { it.code == 'statistics' }";
    private static final String PEOPLE = "indicators.byCategory.find { it.code == 'human-development' }";
    private static final String HEALTH = "byDepartment.find { it.code == 'health' }";

    @Test
    void theCountsOfAnInstantStayWhatTheyWere() {
        String plan = led("counted");
        String before = read(plan + "/assessment?period=2022")
                .body("byDepartment.code", contains("statistics", "health"))
                .body(GROWTH + ".total", equalTo(1))
                .body(GROWTH + ".byVerdict.LAGGING", equalTo(1))
                .body(GROWTH + ".byLight.YELLOW", equalTo(1))
                .body(HEALTH + ".byVerdict.NOT_ASSESSABLE", equalTo(1))
                .body("withoutDepartment.total", equalTo(46 + 108 - 2))
                .body(PEOPLE + ".total", equalTo(13))
                .body(PEOPLE + ".byVerdict.ACHIEVED", equalTo(0))
                .extract()
                .path("asOf");
        read(plan + "/assessment?period=2021").body(GROWTH + ".byVerdict.AHEAD", equalTo(1));
        int green = read(plan + "/assessment?period=2022").extract().path("indicators.byLight.GREEN");

        publish(cell(plan, "life-expectancy", "2022"), "81.5").then().statusCode(201);

        read(plan + "/assessment?period=2022")
                .body(HEALTH + ".byVerdict.ACHIEVED", equalTo(1))
                .body(HEALTH + ".byLight.GREEN", equalTo(1))
                .body(PEOPLE + ".byVerdict.ACHIEVED", equalTo(1))
                .body("indicators.byLight.GREEN", equalTo(green + 1));
        read(plan + "/assessment?period=2022&asOf=" + before)
                .body(HEALTH + ".byVerdict.NOT_ASSESSABLE", equalTo(1))
                .body(PEOPLE + ".byVerdict.ACHIEVED", equalTo(0))
                .body("indicators.byLight.GREEN", equalTo(green));
    }

    @Test
    void aDepartmentIsCountedForWhatItLedThen() {
        String plan = led("counted-then");
        String tag = read(plan + "/assessment?period=2022").extract().header("ETag");
        String before = read(plan + "/assessment").extract().path("asOf");
        ObjectNode growth = (ObjectNode) Packs.taiyuan().at("/indicators/0").deepCopy();
        growth.put("responsible", "health");

        change(plan + "/indicators/gdp-growth", growth).then().statusCode(200);

        as("supervisor")
                .header("If-None-Match", tag)
                .get(plan + "/assessment?period=2022")
                .then()
                .statusCode(200)
                .body("byDepartment.code", contains("health"))
                .body(HEALTH + ".total", equalTo(2));
        read(plan + "/assessment?period=2022&asOf=" + before)
                .body("byDepartment.code", contains("statistics", "health"))
                .body(HEALTH + ".total", equalTo(1));
    }

    /** Taiyuan's plan with two departments, each of which leads one indicator. */
    private static String led(String code) {
        ObjectNode pack = Packs.taiyuan();
        ((ObjectNode) pack.get("plan")).put("code", code);
        department((ArrayNode) pack.get("reportingUnits"), "statistics");
        department((ArrayNode) pack.get("reportingUnits"), "health");
        pack.get("indicators").forEach(each -> {
            switch (each.get("code").asText()) {
                case "gdp-growth" -> ((ObjectNode) each).put("responsible", "statistics");
                case "life-expectancy" -> ((ObjectNode) each).put("responsible", "health");
                default -> {}
            }
        });
        importPack(pack).then().statusCode(201);
        return "/indicators/v1/plans/" + code;
    }

    private static void department(ArrayNode units, String code) {
        units.addObject()
                .put("code", code)
                .put("type", "DEPARTMENT")
                .putObject("name")
                .put("zh", code)
                .put("en", code);
    }
}
