package org.planmonitor.e2e;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A plan is begun, filled, amended, exported and imported elsewhere, all through the gateway. */
@Order(4)
@ExtendWith(WithSuite.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class AdministrationIT {

    private static final String PLANS = "/indicators/v1/plans";
    private static final String PACKS = "/indicators/v1/packs";
    private static final String BEGUN = "sim-begun";
    private static final String PLAN = PLANS + "/" + BEGUN;
    private static final String INDICATOR = PLAN + "/indicators/shore-power-share";

    private final Api api;

    AdministrationIT(Api api) {
        this.api = api;
    }

    @Test
    @Order(1)
    void aPlanIsBegunAndFilled() {
        ObjectNode pack = pack(BEGUN);
        ObjectNode definition = pack.objectNode();
        definition.setAll(pack.deepCopy().retain("plan", "regions", "categories", "structure"));

        JsonNode begun = post(PLANS, defining(definition)).expecting(201).json();
        assertThat(begun.at("/counts/indicators").asInt()).isZero();
        department("port-authority");
        ObjectNode indicator = (ObjectNode) pack.at("/indicators/0").deepCopy();
        indicator.put("responsible", "port-authority").put("priceBasis", "NONE");
        post(PLAN + "/indicators", defining(indicator)).expecting(201);

        JsonNode plan = api.get(PLAN).expecting(200).json();
        assertThat(plan.at("/counts/indicators").asInt()).isEqualTo(1);
        JsonNode counts = api.get(PLAN + "/assessment").expecting(200).json();
        assertThat(counts.at("/byDepartment/0/code").asText()).isEqualTo("port-authority");
        assertThat(counts.at("/byDepartment/0/total").asInt()).isEqualTo(1);
        assertThat(counts.at("/indicators/byCategory/0/total").asInt()).isEqualTo(1);
        JsonNode regions = api.get(PLAN + "/assessment/regions").expecting(200).json();
        assertThat(regions.get("regions")).hasSize(2);
    }

    @Test
    @Order(2)
    void aTargetIsAmendedByDecisionAndTheOldOneStaysReadable() {
        String before = api.get(INDICATOR).expecting(200).header("As-Of");

        post(PLAN + "/amendments", """
                {"subject": {"type": "INDICATOR", "code": "shore-power-share"}, "component": "shore-power-share",
                 "target": {"kind": "LEVEL", "year": 2030, "value": 55, "comparator": "gte"},
                 "decision": {"body": "Standing committee", "number": "example 7", "date": "2026-06-30",
                   "reason": "mid-term review"}}""").expecting(201);

        assertThat(target(INDICATOR)).isEqualTo(55);
        assertThat(target(INDICATOR + "?asOf=" + before)).isEqualTo(60);
        JsonNode versions = api.get(INDICATOR + "/versions").expecting(200).json();
        assertThat(versions.findValuesAsText("change")).containsExactly("DEFINED", "AMENDED");
        JsonNode diff = api.get(PLAN + "/assessment/diff?period=2026&from=" + before)
                .expecting(200)
                .json();
        assertThat(diff.get("to").asText()).isGreaterThan(before);
    }

    @Test
    @Order(3)
    void whatIsExportedIsImportedElsewhereAsTheSamePlan() {
        JsonNode exported = api.get(PACKS + "/" + BEGUN).expecting(200).json();
        ObjectNode other = exported.deepCopy();
        ((ObjectNode) other.get("plan")).put("code", "sim-elsewhere");

        post(PACKS, other.toString()).expecting(201);

        assertThat(target(PLANS + "/sim-elsewhere/indicators/shore-power-share"))
                .isEqualTo(55);
        ObjectNode again =
                api.get(PACKS + "/sim-elsewhere").expecting(200).json().deepCopy();
        ((ObjectNode) again.get("plan")).put("code", BEGUN);
        assertThat(again.get("indicators")).isEqualTo(exported.get("indicators"));
        assertThat(again.get("plan")).isEqualTo(exported.get("plan"));
    }

    @Test
    @Order(4)
    void aPackThatContradictsItselfIsRefusedWholeWithEveryContradiction() {
        ObjectNode wrong = pack("sim-never");
        ((ObjectNode) wrong.at("/indicators/0")).put("category", "nowhere");
        ((ObjectNode) wrong.at("/indicators/0/components/0/target")).put("year", 2020);
        ((ObjectNode) wrong.at("/observations/0")).put("value", 101);

        JsonNode problem = post(PACKS, wrong.toString()).expecting(422).json();

        assertThat(problem.at("/errors").findValuesAsText("code"))
                .contains("CATEGORY_UNKNOWN", "TARGET_BEFORE_BASELINE", "YEAR_OUTSIDE_PLAN", "OUT_OF_RANGE");
        api.get(PLANS + "/sim-never").expecting(404);
    }

    @Test
    @Order(5)
    void whoReadsWhatIsNotPublicSaysWhatForAndThePlannerReadsIt() {
        ObjectNode pack = pack("sim-conditional");
        ((ObjectNode) pack.at("/indicators/0")).put("sharing", "INTERNAL");
        post(PACKS, pack.toString()).expecting(201);
        String indicator = PLANS + "/sim-conditional/indicators/shore-power-share";
        String accesses = "/reports/v1/plans/sim-conditional/accesses";

        api.get(indicator).expecting(404);
        // The gateway learns from an event that the item is conditional.
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            api.send("GET", indicator, "reporter", null, "Access-Purpose", "Yearbook%20of%20the%20port")
                    .expecting(200);
            assertThat(api.send("GET", accesses, "planner", null)
                            .expecting(200)
                            .json()
                            .at("/items")
                            .findValuesAsText("purpose"))
                    .contains("Yearbook of the port");
        });
        api.send("GET", accesses, "reporter", null).expecting(403);
    }

    private int target(String indicator) {
        return api.get(indicator)
                .expecting(200)
                .json()
                .at("/components/0/target/value")
                .asInt();
    }

    private void department(String code) {
        api.send("PUT", PLAN + "/departments/" + code, "planner", """
                        {"reason": "reports", "definition": {"code": "%s", "type": "DEPARTMENT", "level": "CITY",
                          "name": {"zh": "港务局", "en": "Port authority"}}}""".formatted(code), "If-None-Match", "*")
                .expecting(201);
    }

    /** The pack that the document shows, under another code. */
    private ObjectNode pack(String code) {
        Documented imported = Documented.of(api.document()).get("indicators_importPack");
        ObjectNode pack = Objects.requireNonNull(imported).request().deepCopy();
        ((ObjectNode) pack.get("plan")).put("code", code);
        return pack;
    }

    private static String defining(JsonNode definition) {
        ObjectNode body = ((ObjectNode) definition).objectNode();
        body.put("reason", "as decided").set("definition", definition);
        return body.toString();
    }

    private Api.Reply post(String path, String body) {
        return api.send(
                "POST",
                path,
                "planner",
                body,
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }
}
