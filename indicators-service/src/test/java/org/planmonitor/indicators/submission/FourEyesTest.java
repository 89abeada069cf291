package org.planmonitor.indicators.submission;

import java.util.List;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.PlatformResource;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.planmonitor.indicators.testing.Api.anyone;
import static org.planmonitor.indicators.testing.Api.as;
import static org.planmonitor.indicators.testing.Api.ownPlan;
import static org.planmonitor.indicators.testing.People.PORT;
import static org.planmonitor.indicators.testing.People.approved;
import static org.planmonitor.indicators.testing.People.assign;
import static org.planmonitor.indicators.testing.People.draft;
import static org.planmonitor.indicators.testing.People.once;
import static org.planmonitor.indicators.testing.People.path;
import static org.planmonitor.indicators.testing.People.port;
import static org.planmonitor.indicators.testing.People.row;
import static org.planmonitor.indicators.testing.People.signed;
import static org.planmonitor.indicators.testing.People.step;
import static org.planmonitor.indicators.testing.People.with;

/** Each step is taken by whom it belongs to, and never by one whose own work it would judge. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class FourEyesTest {

    private static final String POWER = "shore-power-share";
    private static final String ROWS = "{\"a\": " + row(POWER, "2025", "41.5") + "}";

    @Test
    void whoHadAHandInItDoesNotApproveIt() {
        String plan = planOf("eyes-author");
        RequestSpecification both = with("test-both", List.of(PORT), "reporter", "signatory", "reviewer");
        Response drafted = draft(both, plan, PORT, "2025", ROWS);
        Response submitted = step(port("reporter"), drafted, "submit", "{}");
        Response signed = step(port("signatory"), submitted, "sign", "{\"name\": \"Wang\"}");

        step(with("test-both", List.of(PORT), "reporter", "signatory", "reviewer"), signed, "approve", "{}")
                .then()
                .statusCode(403)
                .body("errors[0].code", equalTo("OWN_SUBMISSION"))
                .body("errors[0].header", equalTo("Authorization"));
        step(with("test-signatory", List.of(PORT), "signatory", "reviewer"), signed, "approve", "{}")
                .then()
                .statusCode(403)
                .body("errors[0].code", equalTo("OWN_SUBMISSION"));
        step(as("reviewer"), signed, "approve", "{}").then().statusCode(200);
    }

    @Test
    void whoApprovedItDoesNotReleaseIt() {
        String plan = planOf("eyes-approver");
        Response approved = approved(plan, "2025", ROWS);

        step(with("test-reviewer", List.of(), "reviewer", "releaser"), approved, "release", "{}")
                .then()
                .statusCode(403)
                .body("errors[0].code", equalTo("OWN_APPROVAL"));
        anyone().get(plan + "/indicators/" + POWER + "/revisions").then().body("items", hasSize(0));
        step(as("releaser"), approved, "release", "{}").then().statusCode(200);
    }

    @Test
    void aStepBelongsToItsRoleAndDepartment() {
        String plan = planOf("eyes-roles");
        Response drafted = draft(plan, "2025", ROWS);
        step(port("signatory"), drafted, "submit", "{}").then().statusCode(403);
        step(port("reporter", "customs", "test-customs"), drafted, "submit", "{}")
                .then()
                .statusCode(404);
        Response submitted = step(port("reporter"), drafted, "submit", "{}");
        step(port("reporter"), submitted, "sign", "{\"name\": \"Wang\"}").then().statusCode(403);
        step(port("signatory", "customs", "test-head"), submitted, "sign", "{\"name\": \"Li\"}")
                .then()
                .statusCode(404);
        step(with("test-strange", List.of("customs"), "signatory", "auditor"), submitted, "sign", "{\"name\": \"Li\"}")
                .then()
                .statusCode(403)
                .body("errors[0].code", equalTo("ANOTHER_DEPARTMENT"));
        step(as("reviewer"), submitted, "return", "{\"comment\": \"too early\"}")
                .then()
                .statusCode(403);
        step(port("signatory"), submitted, "return", "{\"comment\": \"look again\"}")
                .then()
                .statusCode(200);
        once(anyone())
                .header("If-Match", "\"x\"")
                .body("{}")
                .post(path(drafted) + "/submit")
                .then()
                .statusCode(401);
    }

    @Test
    void aStepThatDoesNotLeadOnIsAConflictWithWhatStandsNow() {
        String plan = planOf("eyes-state");
        Response signed = signed(plan, "2025", ROWS);

        step(as("releaser"), signed, "release", "{}")
                .then()
                .statusCode(409)
                .header("ETag", equalTo(signed.header("ETag")))
                .body("errors[0].code", equalTo("STEP_NOT_POSSIBLE"))
                .body("detail", containsString("it is signed, version 3"))
                .body("detail", containsString("possible is APPROVE, RETURN, WITHDRAW"));
        step(as("reviewer"), path(signed), "\"old\"", "approve", "{}").then().statusCode(412);
        once(as("reviewer")).body("{}").post(path(signed) + "/approve").then().statusCode(428);
        as("reviewer")
                .contentType("application/json")
                .header("If-Match", signed.header("ETag"))
                .body("{}")
                .post(path(signed) + "/approve")
                .then()
                .statusCode(400)
                .body("errors[0].header", equalTo("Idempotency-Key"));
        step(as("reviewer"), signed, "return", "{}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/comment"));
        step(port("reporter"), signed, "withdraw", "{}").then().statusCode(200).body("state", equalTo("WITHDRAWN"));
        as("reviewer").get(path(signed)).then().body("state", equalTo("WITHDRAWN"));
    }

    @Test
    void aStepTakenTwiceWithOneKeyIsTakenOnce() {
        String plan = planOf("eyes-key");
        Response signed = signed(plan, "2025", ROWS);
        for (int i = 0; i < 2; i++) {
            as("reviewer")
                    .contentType("application/json")
                    .header("Idempotency-Key", "eyes-key-approve")
                    .header("If-Match", signed.header("ETag"))
                    .body("{}")
                    .post(path(signed) + "/approve")
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(4));
        }
        as("reviewer").get(path(signed)).then().body("version", equalTo(4));
    }

    @Test
    void theReleaserGivesBackWhatHeDoesNotRelease() {
        String plan = planOf("eyes-releaser");
        Response approved = approved(plan, "2025", ROWS);

        step(as("releaser"), approved, "return", "{\"comment\": \"Unit?\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("RETURNED"))
                .body("approval", equalTo(null));
        as("auditor")
                .get(path(approved) + "/history")
                .then()
                .body("items[4].comment", equalTo("Unit?"))
                .body("items[4].by", equalTo("test-releaser"));
    }

    private static String planOf(String code) {
        String plan = ownPlan(code);
        assign(plan, POWER, false).then().statusCode(201);
        return plan;
    }
}
