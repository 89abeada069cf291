package org.planmonitor.indicators.testing;

import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import org.planmonitor.kit.testing.Tokens;

import static io.restassured.RestAssured.given;

/** The calls that tests make over and over. */
public final class Api {

    public static final String TAIYUAN = "/indicators/v1/plans/taiyuan-14fyp";

    private Api() {}

    /** A caller without a token, who reads English. */
    public static RequestSpecification anyone() {
        return given().header("Accept-Language", "en");
    }

    /** A caller of a role. */
    public static RequestSpecification as(String role) {
        return anyone().auth().oauth2(Tokens.of(role));
    }

    /** Imports a pack as a planner, under a key of its own. */
    public static Response importPack(JsonNode pack) {
        return as("planner")
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(pack.toString())
                .post("/indicators/v1/packs");
    }

    /** Imports the port city's plan under a code of the test's own and answers the plan's path. */
    public static String ownPlan(String code) {
        importPack(Packs.portAs(code)).then().statusCode(201);
        return "/indicators/v1/plans/" + code;
    }

    /** A planner's request that creates a figure. */
    public static Response publish(String path, String value) {
        return as("planner")
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body(body(value))
                .put(path);
    }

    /** A planner's request that puts right what an ETag names. */
    public static Response replace(String path, String tag, String value) {
        return replaceWith(path, tag, revision(value));
    }

    /** A planner's request that replaces what an ETag names by whatever the body says. */
    public static Response replaceWith(String path, String tag, String body) {
        return as("planner")
                .contentType("application/json")
                .header("If-Match", tag)
                .body(body)
                .put(path);
    }

    /** A planner's request that withdraws what an ETag names. */
    public static Response withdraw(String path, String tag) {
        return as("planner")
                .header("If-Match", tag)
                .queryParam("reason", "a slip")
                .delete(path);
    }

    /** The statistics bureau's request that takes in a batch. */
    public static Response ingest(String plan, String rows) {
        return as("system")
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("""
                        {"referenceNumber": "晋统反〔2026〕12号", "issuer": "山西省统计局", "level": "PROVINCE",
                         "issuedOn": "2026-03-20", "source": {"title": "Annual feedback"}, "rows": [%s]}""".formatted(rows))
                .post(plan + "/official-statistics");
    }

    public static String revision(String value) {
        return """
                {"value": %s, "status": "REVISED", "revisionClass": "ERROR", "document": "Corrigendum 1",
                 "source": {"title": "statistical bulletin"}}""".formatted(value);
    }

    public static String body(String value) {
        return """
                {"value": %s, "status": "FINAL", "source": {"title": "statistical bulletin"}}""".formatted(value);
    }
}
