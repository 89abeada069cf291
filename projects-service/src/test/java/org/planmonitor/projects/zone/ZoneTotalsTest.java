package org.planmonitor.projects.zone;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.control.ActivateRequestContext;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.given.Calls;
import org.planmonitor.projects.given.ChainDraft;
import org.planmonitor.projects.given.City;
import org.planmonitor.projects.given.Plans;
import org.planmonitor.projects.given.Statements;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class ZoneTotalsTest {

    private static final Zones.Filter EVERYTHING = new Zones.Filter(null, null, null);

    private final Zones zones;

    ZoneTotalsTest(Zones zones) {
        this.zones = zones;
    }

    @Test
    void a_zone_is_its_projects_and_what_belongs_to_them_as_far_as_the_reader_sees() throws Exception {
        City city = city();
        ChainDraft.of("glass", "sand>pane")
                .at("pane", Map.of("projects", List.of("p-3")))
                .into(city, "摸排");
        Calls.post(
                        city.project(3) + "/investments",
                        city.project(3),
                        Map.of(
                                "kind",
                                "YEAR_PLAN",
                                "period",
                                "2024",
                                "amount",
                                120.5,
                                "date",
                                "2024-03-15",
                                "document",
                                "计划"))
                .then()
                .statusCode(201);

        city.read("zone-totals")
                .then()
                .body("items.code", contains("open-park", "closed-park"))
                .body("items[0].totals.projects", equalTo(4))
                .body("items[0].totals.byStage.LISTED", equalTo(4))
                .body("items[0].totals.totalInvestment.cny", equalTo(7_000_001))
                .body("items[0].totals.totalInvestment.stated", equalTo(2))
                .body("items[0].totals.totalInvestment.unknown", equalTo(2))
                .body("items[0].totals.investment.planned", equalTo(120.5f))
                .body("items[0].totals.chains.code", contains("glass"))
                .body("items[1].totals.projects", equalTo(1));
        given().get(city.at("zone-totals"))
                .then()
                .body("items", hasSize(1))
                .body("items[0].totals.projects", equalTo(3))
                .body("items[0].totals.totalInvestment.cny", equalTo(7_000_000))
                .body("items[0].totals.investment", nullValue());
        city.read("zone-totals?type=KEY_DISTRICT").then().body("items", hasSize(0));
    }

    @Test
    @ActivateRequestContext
    void all_zones_cost_what_one_costs() {
        Plans.taiyuanIsLoaded();
        int one = cost(new Zones.Filter("agri-one-belt", null, null));

        assertThat(cost(EVERYTHING)).isEqualTo(one).isLessThan(8);
        CurrentCaller.asSystem(
                "zones",
                () -> assertThat(zones.totalled(Plans.TAIYUAN, EVERYTHING, EnumSet.allOf(Sharing.class), 0, 500)
                                .items())
                        .hasSize(68)
                        .anySatisfy(zone -> assertThat(zone.totals().projects()).isGreaterThan(1)));
    }

    private int cost(Zones.Filter filter) {
        return Statements.of(() -> CurrentCaller.asSystem(
                "zones",
                () -> assertThat(zones.totalled(Plans.TAIYUAN, filter, EnumSet.allOf(Sharing.class), 0, 500)
                                .items())
                        .isNotEmpty()));
    }

    /** A park that is a project with an item, which has two of its own, one of them for few eyes; and a park for few eyes. */
    private static City city() throws Exception {
        new City("zones-plain", 6).exists();
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode pack = (ObjectNode) mapper.readTree(
                Calls.read("/projects/v1/packs/zones-plain/content").asString());
        City city = new City("zones-linked", 6);
        city.planIsKnown();
        pack.put("plan", "zones-linked");
        pack.withObject("/links").set("projects", mapper.readTree("""
                [{"kind": "ZONE", "code": "open-park", "project": "p-1"}, {"kind": "ZONE", "code": "closed-park", "project": "p-6"}]"""));
        ((ObjectNode) pack.at("/projects/1")).put("parent", "p-1");
        ((ObjectNode) pack.at("/projects/2")).put("parent", "p-2").put("totalInvestmentCny", 7_000_000);
        ((ObjectNode) pack.at("/projects/3"))
                .put("parent", "p-2")
                .put("totalInvestmentCny", 1)
                .put("sharing", "RESTRICTED");
        Calls.post("/projects/v1/packs", pack.toString()).then().statusCode(201);
        return city;
    }
}
