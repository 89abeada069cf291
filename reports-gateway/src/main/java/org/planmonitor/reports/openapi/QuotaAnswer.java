package org.planmonitor.reports.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.planmonitor.kit.problem.KitProblem;

/** What the gateway can answer instead of any owner: that a quota is used up. Owners do not know of it, so it is said here. */
final class QuotaAnswer {

    private static final String STATUS = Integer.toString(KitProblem.TOO_MANY_REQUESTS.status());

    private QuotaAnswer() {}

    /** @param problem reference to the schema of a problem document */
    static void addTo(ObjectNode operation, String problem) {
        ObjectNode responses = operation.withObjectProperty("responses");
        if (responses.has(STATUS)) {
            return;
        }
        ObjectNode answer = responses.putObject(STATUS);
        answer.put("description", "The quota of the caller is used up · 调用次数超出配额");
        ObjectNode headers = answer.putObject("headers");
        header(headers, "Retry-After", "Seconds until a call is let through again", "7");
        header(headers, "RateLimit", "What is left of the quota, and for how long", "\"minute\";r=0;t=42");
        header(headers, "RateLimit-Policy", "The quota", "\"minute\";q=600;w=60");
        ObjectNode media = answer.putObject("content").putObject("application/problem+json");
        media.putObject("schema").put("$ref", problem);
        media.set("example", example());
    }

    private static void header(ObjectNode headers, String name, String description, String example) {
        ObjectNode header = headers.putObject(name);
        header.put("description", description);
        header.putObject("schema").put("type", "string");
        header.put("example", example);
    }

    private static ObjectNode example() {
        ObjectNode example = JsonNodeFactory.instance.objectNode();
        example.put("type", KitProblem.TOO_MANY_REQUESTS.uri().toString());
        example.put("title", KitProblem.TOO_MANY_REQUESTS.title().en());
        example.put("status", KitProblem.TOO_MANY_REQUESTS.status());
        example.put("code", KitProblem.TOO_MANY_REQUESTS.code());
        example.put("detail", "The quota is used up; come again in 7 s");
        example.put("instance", "/");
        example.putArray("errors");
        return example;
    }
}
