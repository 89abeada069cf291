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
        String tag = api.send("GET", CHAIN, "planner", null).expecting(200).header("ETag");

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

    private static void say(ObjectNode node, String coverage) {
        node.put("coverage", coverage).put("basis", "simulated survey");
    }
}
