package org.planmonitor.e2e;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** What there is in the plan's zones, and a scorecard of simulated figures. */
@Order(4)
@ExtendWith(WithSuite.class)
final class ZonesIT {

    private static final String ZONES = Api.PROJECTS + "/zones/";
    private static final String RULE = Api.PROJECTS + "/zone-rule";

    private final Api api;

    ZonesIT(Api api) {
        this.api = api;
    }

    @Test
    void aZoneIsItsProjectsAndWhatBelongsToThem() {
        List<JsonNode> zones = api.all(Api.PROJECTS + "/zone-totals", 20);
        JsonNode park = zones.stream()
                .filter(zone -> zone.get("code").asText().equals("logistics-qingxu"))
                .findFirst()
                .orElseThrow();

        assertThat(zones).hasSize(68);
        assertThat(park.at("/totals/projects").asInt()).isEqualTo(1);
        assertThat(park.at("/totals/totalInvestment/unknown").asInt()).isEqualTo(1);
        assertThat(park.at("/totals/investment").isNull()).isTrue();
        assertThat(zones)
                .anySatisfy(
                        zone -> assertThat(zone.at("/totals/projects").asInt()).isGreaterThan(1));
    }

    @Test
    void aProjectIsPlacedInAZoneAndTakenOutAgain() {
        String zone = ZONES + "zone-yangqu";
        assertThat(totals("zone-yangqu").get("projectsKnown").asBoolean()).isFalse();
        String body = """
                {"project": "wusu-airport-p3", "action": "%s", "document": "simulated agreement"}""";
        String added = api.send(
                        "POST", zone + "/changes", "planner", body.formatted("ADD"), "Idempotency-Key", "e2e-zone-add")
                .expecting(201)
                .response()
                .body();
        assertThat(api.send(
                                "POST",
                                zone + "/changes",
                                "planner",
                                body.formatted("ADD"),
                                "Idempotency-Key",
                                "e2e-zone-add")
                        .expecting(201)
                        .response()
                        .body())
                .isEqualTo(added);
        api.send("POST", zone + "/changes", "planner", body.formatted("ADD"), "Idempotency-Key", "e2e-zone-again")
                .expecting(409);
        assertThat(totals("zone-yangqu").get("projects").asInt()).isPositive();
        assertThat(api.get(zone).expecting(200).json().at("/projects/0/code").asText())
                .isEqualTo("wusu-airport-p3");
        api.send("POST", zone + "/changes", "planner", body.formatted("REMOVE"), "Idempotency-Key", "e2e-zone-remove")
                .expecting(201);
        assertThat(totals("zone-yangqu").get("projectsKnown").asBoolean()).isFalse();
        assertThat(api.get(zone + "/changes").expecting(200).json().get("items").findValuesAsText("action"))
                .containsExactly("ADD", "REMOVE");
    }

    private JsonNode totals(String zone) {
        return api.all(Api.PROJECTS + "/zone-totals", 20).stream()
                .filter(each -> each.get("code").asText().equals(zone))
                .findFirst()
                .orElseThrow()
                .get("totals");
    }

    @Test
    void figuresAreDividedRankedByTheRuleAndCorrectedByVersions() {
        String tax = """
                {"areaMu": %d, "tax": %d, "source": "simulated yearbook"%s}""";
        report("zone-xishan", tax.formatted(3000, 1000, ""), "If-None-Match", "*")
                .expecting(201);
        report("no-such-zone", tax.formatted(1000, 9000, ""), "If-None-Match", "*")
                .expecting(404);
        Api.Reply qingxu = report("logistics-qingxu", tax.formatted(1000, 9000, ""), "If-None-Match", "*")
                .expecting(201);
        report("logistics-qingxu", tax.formatted(900, 9000, ""), "If-Match", qingxu.header("ETag"))
                .expecting(422);
        report(
                        "logistics-qingxu",
                        tax.formatted(900, 9000, ", \"reason\": \"simulated survey of land\""),
                        "If-Match",
                        qingxu.header("ETag"))
                .expecting(200);
        report("logistics-qingxu", tax.formatted(900, 9000, ""), "If-Match", qingxu.header("ETag"))
                .expecting(412);
        assertThat(card("logistics-qingxu").at("/rank").isNull()).isTrue();
        api.send("PUT", RULE, "planner", """
                        {"measure": "TAX", "a": 10, "b": 5, "c": 1, "document": "simulated rule"}""", "If-None-Match", "*").expecting(201);

        assertThat(card("logistics-qingxu").at("/yields/0/value").decimalValue())
                .isEqualByComparingTo("10");
        assertThat(card("logistics-qingxu").at("/grade").asText()).isEqualTo("A");
        assertThat(card("zone-xishan").at("/yields/0/value").decimalValue()).isEqualByComparingTo("0.333333");
        assertThat(card("zone-xishan").at("/rank").asInt()).isEqualTo(2);
        assertThat(card("zone-xishan").at("/grade").asText()).isEqualTo("D");
        assertThat(api.get(Api.PROJECTS + "/zone-scorecard?year=2024").status()).isEqualTo(404);
    }

    private Api.Reply report(String zone, String body, String header, String value) {
        return api.send("PUT", ZONES + zone + "/figures/2024", "planner", body, header, value);
    }

    private JsonNode card(String zone) {
        JsonNode cards = api.send("GET", Api.PROJECTS + "/zone-scorecard?year=2024&limit=500", "planner", null)
                .expecting(200)
                .json()
                .get("items");
        for (JsonNode card : cards) {
            if (card.get("zone").asText().equals(zone)) {
                return card;
            }
        }
        throw new AssertionError(zone);
    }
}
