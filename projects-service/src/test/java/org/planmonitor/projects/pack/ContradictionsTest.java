package org.planmonitor.projects.pack;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.packformat.ProjectsPack;
import org.planmonitor.projects.plan.KnownPlan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

class ContradictionsTest {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final Set<String> TAIYUAN = Set.of(
            "140100", "140105", "140106", "140107", "140108", "140109", "140110", "140121", "140122", "140123",
            "140181");

    @Test
    void the_bundled_pack_has_the_form_of_its_schema_and_no_contradiction() throws IOException {
        JsonNode pack = read("/packs/taiyuan-14fyp.json");
        assertThat(new PackSchema(MAPPER).violations(pack)).isEmpty();
        assertThat(judge(pack, TAIYUAN)).isEmpty();
    }

    @Test
    void every_contradiction_is_told_with_its_place() throws IOException {
        ObjectNode pack = (ObjectNode) read("/packs/example-city.json");
        ArrayNode projects = (ArrayNode) pack.get("projects");
        ((ObjectNode) projects.get(0)).put("parent", "east-quay");
        ((ObjectNode) projects.get(1)).put("region", "110000").put("portfolio", "AIRPORT");
        ((ObjectNode) projects.get(2)).put("code", "quays").put("kind", "PARK");
        ((ObjectNode) pack.get("events").get(0)).put("event", "BLESSED").put("date", "2026-02-30");
        pack.put("simulated", true);
        assertThat(judge(pack, Set.of("370900")))
                .extracting(ProblemError::pointer, ProblemError::code)
                .contains(
                        tuple("/simulated", "SIMULATED_DIFFERS"),
                        tuple("/projects/0/parent", "CYCLE"),
                        tuple("/projects/1/region", "UNKNOWN_REFERENCE"),
                        tuple("/projects/1/portfolio", "UNKNOWN_REFERENCE"),
                        tuple("/projects/2/code", "DUPLICATE"),
                        tuple("/projects/2/kind", "NO_PATH"),
                        tuple("/events/0/event", "UNKNOWN_REFERENCE"),
                        tuple("/events/0/date", "NO_SUCH_DATE"));
    }

    @Test
    void no_project_of_a_pack_takes_the_address_of_the_feed() throws IOException {
        ObjectNode pack = (ObjectNode) read("/packs/example-city.json");
        ((ObjectNode) pack.get("projects").get(0)).put("code", "changes");
        assertThat(judge(pack, Set.of("370900")))
                .extracting(ProblemError::pointer, ProblemError::code)
                .contains(tuple("/projects/0/code", "CODE_RESERVED"));
    }

    @Test
    void an_unknown_member_is_no_pack() throws IOException {
        ObjectNode pack = (ObjectNode) read("/packs/example-city.json");
        pack.put("colour", "red");
        assertThat(new PackSchema(MAPPER).violations(pack))
                .extracting(ProblemError::code)
                .containsExactly("SCHEMA_ADDITIONAL_PROPERTIES");
    }

    private static List<ProblemError> judge(JsonNode pack, Set<String> divisions) throws IOException {
        return Contradictions.of(MAPPER.treeToValue(pack, ProjectsPack.class), plan(pack), divisions);
    }

    private static KnownPlan plan(JsonNode pack) {
        return new KnownPlan(
                pack.get("plan").asText(),
                Text.same("plan"),
                new KnownPlan.Period("2021", "2025"),
                LocalDate.of(2021, 5, 8),
                "140100",
                ZoneId.of("Asia/Shanghai"),
                false,
                Sharing.PUBLIC);
    }

    private static JsonNode read(String resource) throws IOException {
        try (InputStream json =
                Objects.requireNonNull(ContradictionsTest.class.getResourceAsStream(resource), resource)) {
            return MAPPER.readTree(json);
        }
    }
}
