package org.planmonitor.e2e;

import java.io.IOException;
import java.nio.file.Files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** A chain of the plan is surveyed: somebody says what is there and what is missing, and asks what follows. */
@Order(4)
@ExtendWith(WithSuite.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ChainsIT {

    private static final String CHAIN = Api.PROJECTS + "/chains/new-energy-vehicles";

    private final Api api;

    ChainsIT(Api api) {
        this.api = api;
    }

    @Test
    @Order(1)
    void aSurveyIsANewVersionAndTheOldOneStays() {
        ObjectNode chain = (ObjectNode)
                api.get(CHAIN + "/versions/1").expecting(200).json().get("chain");
        for (JsonNode node : chain.get("nodes")) {
            switch (node.get("code").asText()) {
                case "vehicle-parts", "complete-vehicle", "hydrogen-production", "hydrogen-refuelling" ->
                    say((ObjectNode) node, "CONFIRMED");
                case "hydrogen-storage", "fuel-cells" -> say((ObjectNode) node, "MISSING");
                default -> {
                    // Nobody has said.
                }
            }
        }
        ObjectNode edit = new ObjectMapper().createObjectNode().put("reason", "simulated survey");
        edit.set("chain", chain);
        String tag = tag(CHAIN);

        api.send("PUT", CHAIN, "planner", edit.toString()).expecting(428);
        JsonNode written = api.send("PUT", CHAIN, "planner", edit.toString(), "If-Match", tag)
                .expecting(200)
                .json();
        api.send("PUT", CHAIN, "planner", edit.toString(), "If-Match", tag).expecting(412);

        assertThat(written.get("version").asInt()).isEqualTo(2);
        assertThat(api.get(CHAIN + "?asOf=2022-01-01T00:00:00Z")
                        .expecting(200)
                        .json()
                        .get("version")
                        .asInt())
                .isEqualTo(1);
        assertThat(api.get(CHAIN + "/versions")
                        .expecting(200)
                        .json()
                        .at("/items/1/reason")
                        .asText())
                .isEqualTo("simulated survey");
    }

    @Test
    @Order(2)
    void aStepToAnotherChainIsRefusedAtItsPlace() {
        ObjectNode chain = (ObjectNode)
                api.get(CHAIN + "/versions/2").expecting(200).json().get("chain");
        ((ObjectNode) chain.at("/edges/0")).put("to", "electronic-products");
        ObjectNode edit = new ObjectMapper().createObjectNode().put("reason", "simulated survey");
        edit.set("chain", chain);
        JsonNode problem = api.send("PUT", CHAIN, "planner", edit.toString(), "If-Match", "*")
                .expecting(422)
                .json();

        assertThat(problem.at("/errors/0/pointer").asText()).isEqualTo("/chain/edges/0/to");
        assertThat(problem.at("/errors/0/code").asText()).isEqualTo("NODE_OF_ANOTHER_CHAIN");
    }

    @Test
    @Order(3)
    void theGraphSaysWhereItIsBrokenAndIsDrawnAsInTheReadme() throws IOException {
        JsonNode analysis = api.get(CHAIN + "/analysis").expecting(200).json();

        assertThat(analysis.at("/missing/0/code").asText()).isEqualTo("hydrogen-storage");
        assertThat(analysis.at("/missing/0/effect").asText()).isEqualTo("FILL");
        assertThat(analysis.get("missing")).hasSize(2);
        assertThat(analysis.get("unknown")).hasSize(9);
        assertThat(api.get(CHAIN + "/failure?node=hydrogen-transport")
                        .expecting(200)
                        .json()
                        .at("/affected/2/code")
                        .asText())
                .isEqualTo("complete-vehicle");
        Api.Reply drawn = api.get(CHAIN + "/graph/MERMAID?language=EN").expecting(200);
        assertThat(Files.readString(Suite.ROOT.resolve("projects-service/README.md")))
                .contains("```mermaid\n" + drawn.response().body() + "```");
        Api.Reply svg = api.get(CHAIN + "/graph/SVG").expecting(200);
        assertThat(svg.header("Content-Type")).startsWith("image/svg+xml");
    }

    @Test
    @Order(4)
    void whatIsMissingIsWarnedOfMatchedAndCourted() throws IOException {
        ObjectNode chain = (ObjectNode)
                api.get(CHAIN + "/versions/2").expecting(200).json().get("chain");
        ObjectMapper json = new ObjectMapper();
        chain.set("firms", json.readTree("""
                [{"creditCode": "91140100M000400Y4Q", "name": "示例整车企业", "region": "140105",
                  "roles": [{"node": "complete-vehicle", "role": "LEADER"}]}]"""));
        chain.set("demands", json.readTree("""
                [{"creditCode": "91140100M000400Y4Q", "node": "hydrogen-storage", "product": "储氢瓶"}]"""));
        ObjectNode edit = json.createObjectNode().put("reason", "simulated demand list");
        edit.set("chain", chain);
        api.send("PUT", CHAIN, "planner", edit.toString(), "If-Match", tag(CHAIN))
                .expecting(200);
        api.send("PUT", CHAIN + "/supply-reports/91140100M000400Y4Q/2025-Q1", "planner", """
                        {"items": [{"product": "储氢瓶", "node": "hydrogen-storage", "stockDays": 3, "safeDays": 15}]}""", "If-None-Match", "*")
                .expecting(201);
        api.send("PUT", Api.PROJECTS + "/attraction-sites/e2e-hall", "planner", """
                        {"kind": "PLOT", "name": {"zh": "地块", "en": "Plot"}, "region": "140105", "state": "AVAILABLE",
                         "document": "simulated", "suits": [{"chain": "new-energy-vehicles", "node": "hydrogen-storage"}]}""", "If-None-Match", "*")
                .expecting(201);
        api.send("POST", CHAIN + "/attractions", "planner", """
                        {"node": "hydrogen-storage", "target": "储氢瓶企业", "owner": "市投资促进局"}""", "Idempotency-Key", "e2e-attraction")
                .expecting(201);

        JsonNode warnings = api.send("GET", CHAIN + "/supply-warnings?state=OPEN", "planner", null)
                .expecting(200)
                .json()
                .get("items");
        assertThat(warnings.findValuesAsText("kind"))
                .containsExactlyInAnyOrder("MISSING_LINK", "SINGLE_SUPPLIER", "LOW_STOCK");
        JsonNode gap = api.send("GET", CHAIN + "/map", "planner", null)
                .expecting(200)
                .json()
                .at("/gaps/0");
        assertThat(gap.at("/wantedBy/0").asText()).isEqualTo("示例整车企业");
        assertThat(gap.at("/sites/0/code").asText()).isEqualTo("e2e-hall");
        assertThat(gap.at("/attractions/0/owner").asText()).isEqualTo("市投资促进局");
        assertThat(api.get(CHAIN + "/supply-warnings").status()).isEqualTo(404);
    }

    @Test
    @Order(5)
    void whatSomebodyHasPlacedIsOnTheMapAndTheRestIsNamed() {
        JsonNode before = map("ATTRACTION");
        assertThat(before.get("features")).isEmpty();
        assertThat(before.get("unplaced").findValuesAsText("code")).containsExactly("91140100M000400Y4Q", "e2e-hall");
        String site = Api.PROJECTS + "/attraction-sites/e2e-hall";
        api.send("PUT", site, "planner", """
                        {"kind": "PLOT", "name": {"zh": "地块", "en": "Plot"}, "region": "140105", "state": "AVAILABLE",
                         "point": {"longitude": 112.58, "latitude": 37.8}, "document": "simulated",
                         "suits": [{"chain": "new-energy-vehicles", "node": "hydrogen-storage"}]}""", "If-Match", tag(site)).expecting(200);

        JsonNode feature = map("LAND").at("/features/0");
        assertThat(feature.get("id").asText()).isEqualTo("PLOT:e2e-hall");
        assertThat(feature.at("/geometry/coordinates/0").asDouble()).isEqualTo(112.58);
        assertThat(feature.at("/properties/missing/0").asText()).isEqualTo("hydrogen-storage");
        Api.Reply picture =
                api.get(CHAIN + "/map-picture?theme=ATTRACTION&language=EN").expecting(200);
        assertThat(picture.header("Content-Type")).startsWith("image/svg+xml");
        assertThat(picture.response().body()).contains("Map for attraction", "Plot · Hydrogen storage", "示例整车企业");
        assertThat(api.get(CHAIN + "/map-picture?theme=MOON").status()).isEqualTo(400);
    }

    private JsonNode map(String theme) {
        return api.get(CHAIN + "/map-features?theme=" + theme).expecting(200).json();
    }

    private String tag(String path) {
        return api.send("GET", path, "planner", null).expecting(200).header("ETag");
    }

    private static void say(ObjectNode node, String coverage) {
        node.put("coverage", coverage).put("basis", "simulated survey");
    }
}
