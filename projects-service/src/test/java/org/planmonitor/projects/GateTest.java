package org.planmonitor.projects;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.given.Registry;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** Gates stand before a stage until each is settled, or passed for a reason by who may. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class GateTest {

    @BeforeEach
    void open() {
        Registry.isOpen();
    }

    @Test
    void open_gates_refuse_a_step_and_each_is_named() {
        String code = Registry.standing("gated", "PREPARATION", "2024-02");
        Registry.move(code, "STARTED", "2025-03")
                .then()
                .statusCode(409)
                .body("code", equalTo("GATES_OPEN"))
                .body("errors.code", contains("GATE_OPEN", "GATE_OPEN", "GATE_OPEN"))
                .body("errors[0].message", containsString("LAND"));
        Registry.read(code).then().body("stage", equalTo("PREPARATION"));
    }

    @Test
    void settled_gates_open_the_way_and_stay_readable() {
        String code = Registry.project("settled", Map.of("procedure", "FILING"));
        Registry.move(code, "PREPARATION", "2024-02").then().statusCode(201);
        settle(code, "LAND", "SATISFIED", "2024-06-03").then().statusCode(201).body("state", equalTo("SATISFIED"));
        settle(code, "STABILITY", "SATISFIED", "2024-06-03")
                .then()
                .statusCode(422)
                .body("errors.code", contains("GATE_NOT_ASKED"));
        settle(code, "FUNDS", "NOT_REQUIRED", "2199-01")
                .then()
                .statusCode(422)
                .body("errors.code", contains("DATE_IN_FUTURE"));
        settle(code, "FUNDS", "NOT_REQUIRED", "2024-07").then().statusCode(201);
        Registry.move(code, "STARTED", "2024-08").then().statusCode(201);
        Registry.read(code)
                .then()
                .body("parts.gates.code", contains("LAND", "FUNDS"))
                .body("parts.gates.state", contains("SATISFIED", "NOT_REQUIRED"))
                .body("parts.gates[0].document", equalTo("file 7"));
    }

    @Test
    void a_gate_that_is_opened_again_shuts_the_way() {
        String code = Registry.project("revoked", Map.of("procedure", "FILING"));
        Registry.move(code, "PREPARATION", "2024-02").then().statusCode(201);
        settle(code, "LAND", "SATISFIED", "2024-06-03").then().statusCode(201);
        settle(code, "FUNDS", "SATISFIED", "2024-06-03").then().statusCode(201);
        settle(code, "LAND", "OPEN", "2024-07-01").then().statusCode(201);
        Registry.move(code, "STARTED", "2024-08").then().statusCode(409).body("errors.pointer", contains("/to"));
    }

    @Test
    void an_override_needs_the_right_and_a_reason_and_is_seen() {
        String code = Registry.standing("overridden", "PREPARATION", "2024-02");
        Map<String, ?> step = step(Map.of("reason", "市长办公会纪要〔2024〕9号", "gates", List.of()));
        Registry.write(Registry.as("district", Map.of("regions", List.of(Registry.EAST))), code, "transitions", step)
                .then()
                .statusCode(403);
        Registry.move("planner", code, step(Map.of("reason", " ", "gates", List.of())))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/override/reason"));
        Registry.move("planner", code, step(Map.of("reason", "纪要", "gates", List.of("LAND"))))
                .then()
                .statusCode(409)
                .body("errors.message.size()", equalTo(2));
        Registry.move("planner", code, step(Map.of("reason", "纪要", "gates", List.of("WATER"))))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/override/gates/0"));
        Registry.move("planner", code, step)
                .then()
                .statusCode(201)
                .body("facts[-1].override.reason", equalTo("市长办公会纪要〔2024〕9号"))
                .body("facts[-1].override.gates", containsInAnyOrder("LAND", "FUNDS", "STABILITY"));
        Registry.move(
                        "planner",
                        code,
                        Map.of(
                                "to",
                                "COMPLETED",
                                "date",
                                "2025",
                                "evidence",
                                "file",
                                "override",
                                Map.of("reason", "纪要", "gates", List.of())))
                .then()
                .statusCode(422)
                .body("errors.code", contains("NO_GATE"));
    }

    @Test
    void verifying_where_a_listed_project_stands_meets_no_gate() {
        String code = Registry.project("found-building");
        Registry.move(code, "STARTED", "2023").then().statusCode(201);
    }

    private static Map<String, ?> step(Map<String, ?> override) {
        return Map.of("to", "STARTED", "date", "2025-03", "evidence", "file", "override", override);
    }

    private static io.restassured.response.Response settle(String code, String gate, String state, String date) {
        return Registry.as("planner")
                .header("Idempotency-Key", Registry.key())
                .body(Map.of("gate", gate, "state", state, "date", date, "document", "file 7"))
                .post(Registry.PROJECTS + code + "/gates");
    }
}
