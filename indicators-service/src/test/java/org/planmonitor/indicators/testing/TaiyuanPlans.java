package org.planmonitor.indicators.testing;

import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

import static org.planmonitor.indicators.testing.Api.as;
import static org.planmonitor.indicators.testing.Api.importPack;

/** Copies of the embedded plan, so that a test has one of its own, and the calls on them. */
public final class TaiyuanPlans {

    private TaiyuanPlans() {}

    /** Imports the embedded plan under another code and answers its path. */
    public static String own(String code) {
        ObjectNode pack = Packs.taiyuan();
        ((ObjectNode) pack.get("plan")).put("code", code);
        importPack(pack).then().statusCode(201);
        return "/indicators/v1/plans/" + code;
    }

    /** What somebody sees who may see verdicts. */
    public static ValidatableResponse read(String path) {
        return as("supervisor").get(path).then().statusCode(200);
    }

    /** A creating request of a role under a key of its own. */
    public static Response post(String role, String path, String body) {
        return as(role).contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path);
    }

    /** The cell of a simple indicator of the city. */
    public static String cell(String plan, String indicator, String period) {
        return plan + "/indicators/" + indicator + "/observations/" + indicator + "/140100/" + period;
    }
}
