package org.planmonitor.projects;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.given.GatedCity;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.planmonitor.projects.given.GatedCity.as;
import static org.planmonitor.projects.given.GatedCity.move;
import static org.planmonitor.projects.given.GatedCity.settle;

/**
 * The gates of 审批、核准、备案 on each path, as the data of Taiyuan's plan has them. What each procedure asks for is said here
 * once more, from the law, so that data that forgets a gate is noticed.
 */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class GateProcedureTest {

    /** Asked of every project that is built. */
    private static final List<String> OF_ALL = List.of(
            "PROJECT_APPROVAL", "LAND", "FUNDS", "ENERGY_REVIEW", "ENVIRONMENTAL_REVIEW", "CONSTRUCTION_PERMIT");

    /** Not asked of what is only filed. */
    private static final List<String> NOT_OF_FILED = List.of("SITE_SELECTION", "STABILITY_ASSESSMENT");

    private static final Map<String, ?> OVERRIDDEN =
            Map.of("reason", "市长办公会纪要〔2024〕9号", "gates", List.of("CONSTRUCTION_PERMIT"));

    @BeforeEach
    void open() {
        GatedCity.isOpen();
    }

    @ParameterizedTest
    @CsvSource({
        "APPROVAL, PUBLIC_WORKS, IN_USE, ACCEPTANCE",
        "VERIFICATION, PUBLIC_WORKS, IN_USE, ACCEPTANCE",
        "FILING, PUBLIC_WORKS, IN_USE, ACCEPTANCE",
        "APPROVAL, INDUSTRIAL, IN_PRODUCTION, PRODUCTION_ACCEPTANCE",
        "VERIFICATION, INDUSTRIAL, IN_PRODUCTION, PRODUCTION_ACCEPTANCE",
        "FILING, INDUSTRIAL, IN_PRODUCTION, PRODUCTION_ACCEPTANCE"
    })
    void each_procedure_asks_its_gates_before_the_start_and_before_use(
            String procedure, String path, String use, String acceptance) {
        String code = GatedCity.project(procedure, path);
        move(code, "PREPARATION", "2024-02").then().statusCode(201);
        List<String> asked = new ArrayList<>(OF_ALL);
        if (!procedure.equals("FILING")) {
            asked.addAll(NOT_OF_FILED);
        }
        GatedCity.read(code, "/gates")
                .then()
                .statusCode(200)
                .body(gates("STARTED"), containsInAnyOrder(asked.toArray()));
        move(code, "STARTED", "2025-03")
                .then()
                .statusCode(409)
                .body("code", equalTo("GATES_OPEN"))
                .body("errors", hasSize(asked.size()));
        settle(code, "STABILITY_ASSESSMENT").then().statusCode(procedure.equals("FILING") ? 422 : 201);
        asked.stream()
                .filter(gate -> !gate.equals("CONSTRUCTION_PERMIT"))
                .forEach(gate -> settle(code, gate).then().statusCode(201));
        move(code, "STARTED", "2025-03")
                .then()
                .statusCode(409)
                .body("errors", hasSize(1))
                .body("errors[0].message", containsString("CONSTRUCTION_PERMIT"));

        move("planner", code, "STARTED", "2025-03", OVERRIDDEN)
                .then()
                .statusCode(201)
                .body("facts[-1].override.reason", equalTo("市长办公会纪要〔2024〕9号"))
                .body("facts[-1].override.gates", equalTo(List.of("CONSTRUCTION_PERMIT")));

        move(code, "COMPLETED", "2025-09").then().statusCode(201);
        GatedCity.read(code, "/gates").then().body(gates(use), equalTo(List.of(acceptance)));
        move(code, use, "2025-10").then().statusCode(409).body("errors", hasSize(1));
        settle(code, acceptance).then().statusCode(201);
        move(code, use, "2025-10").then().statusCode(201).body("stage", equalTo(use));
    }

    @ParameterizedTest
    @ValueSource(strings = {"APPROVAL", "VERIFICATION", "FILING"})
    void a_programme_is_carried_out_without_gates(String procedure) {
        String code = GatedCity.project(procedure, "PROGRAMME");
        GatedCity.read(code, "/gates").then().statusCode(200).body("items", empty());
        move(code, "ACTIVE", "2024-02").then().statusCode(201);
        move(code, "FINISHED", "2025-12").then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"APPROVAL", "VERIFICATION", "FILING"})
    void whoever_else_overrides_is_refused_and_nothing_moves(String procedure) {
        String code = GatedCity.project(procedure, "PUBLIC_WORKS");
        move(code, "PREPARATION", "2024-02").then().statusCode(201);
        for (String role :
                List.of("district", "owner", "reviewer", "releaser", "reporter", "leader", "evaluator", "system")) {
            move(role, code, "STARTED", "2025-03", Map.of("reason", "纪要", "gates", List.of()))
                    .then()
                    .statusCode(403);
        }
        move("planner", code, "STARTED", "2025-03", Map.of("gates", List.of()))
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/override/reason")));
        as("owner")
                .header("Idempotency-Key", "settle-" + code)
                .body(Map.of("gate", "LAND", "state", "SATISFIED", "date", "2024-08", "document", "d"))
                .post(GatedCity.at(code) + "/gates")
                .then()
                .statusCode(403);
        GatedCity.read(code, "")
                .then()
                .body("stage", equalTo("PREPARATION"))
                .body("parts.gates.findAll { it.state != 'OPEN' }", empty());
    }

    private static String gates(String stage) {
        return "items.findAll { it.before == '" + stage + "' }.code";
    }
}
