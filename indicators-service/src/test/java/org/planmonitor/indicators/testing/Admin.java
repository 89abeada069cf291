package org.planmonitor.indicators.testing;

import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import static org.planmonitor.indicators.testing.Api.anyone;
import static org.planmonitor.indicators.testing.Api.as;

/** A planner's changes of definitions. */
public final class Admin {

    public static final String REASON = "as decided in the weekly meeting";

    private Admin() {}

    /** Imports Taiyuan's plan under a code of the test's own and answers its path. */
    public static String ownCity(String code) {
        ObjectNode pack = Packs.taiyuan();
        ((ObjectNode) pack.get("plan")).put("code", code);
        Api.importPack(pack).then().statusCode(201);
        return "/indicators/v1/plans/" + code;
    }

    /** JSON written with single quotes. */
    public static ObjectNode json(String text) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** A definition as the port city's pack has it, to be changed and sent back. */
    public static ObjectNode port(String pointer) {
        return (ObjectNode) Packs.port().at(pointer).deepCopy();
    }

    /** The body of a request that defines something. */
    public static ObjectNode request(JsonNode definition) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("reason", REASON);
        body.set("definition", definition);
        return body;
    }

    public static RequestSpecification planner() {
        return as("planner").contentType("application/json");
    }

    /** Defines what was not defined. */
    public static Response define(String path, JsonNode definition) {
        return planner()
                .header("If-None-Match", "*")
                .body(request(definition).toString())
                .put(path);
    }

    /** Defines otherwise what stands now. */
    public static Response change(String path, JsonNode definition) {
        return change(path, path, definition);
    }

    /** Changes a part of something whose tag another path has. */
    public static Response change(String path, String tagged, JsonNode definition) {
        return planner()
                .header("If-Match", tag(tagged))
                .body(request(definition).toString())
                .put(path);
    }

    public static Response withdraw(String path) {
        return as("planner")
                .header("If-Match", tag(path))
                .queryParam("reason", REASON)
                .delete(path);
    }

    /** A creating request under a key of its own. */
    public static Response post(String path, JsonNode definition) {
        return postBare(path, request(definition));
    }

    /** The same with a body that is not wrapped. */
    public static Response postBare(String path, JsonNode body) {
        return planner()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body.toString())
                .post(path);
    }

    /** The tag of what stands, as a planner sees it. */
    public static String tag(String path) {
        String tag = as("planner").get(path).header("ETag");
        return tag == null ? "\"nothing\"" : tag;
    }

    /** What stood at an instant, as anyone may read it. */
    public static Response then(String path, String asOf) {
        return anyone().queryParam("asOf", asOf).get(path);
    }
}
