package org.planmonitor.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Takes steps one after the other, each with what the steps before it have kept. */
final class Walk {

    private static final Duration SETTLING = Duration.ofSeconds(60);
    private static final Pattern KEPT = Pattern.compile("\\{([a-zA-Z0-9]+)}");

    private final Api api;
    private final String owner;
    private final Map<String, Documented> operations;
    private final Map<String, String> kept = new HashMap<>();
    private final Map<String, Integer> calls = new HashMap<>();
    private final Set<String> shown = new HashSet<>();

    /** @param given what steps know from the beginning, as if an earlier one had kept it */
    Walk(Api api, String owner, Map<String, Documented> operations, Map<String, String> given) {
        kept.putAll(given);
        this.api = api;
        this.owner = owner;
        this.operations = operations;
    }

    void take(Step step) throws IOException {
        if (step.settles()) {
            // Something else follows what the steps before have done, and is not there at once.
            await().atMost(SETTLING).untilAsserted(() -> once(step));
        } else {
            once(step);
        }
    }

    private void once(Step step) throws IOException {
        Documented operation = step.operation(owner, operations);
        Map<String, String> where = filled(step.where());
        operation.requireKnown(where.keySet());
        Api.Reply reply = api.sendBytes(
                operation.method().toUpperCase(Locale.ROOT),
                operation.address(where),
                step.as(),
                body(operation, step),
                headers(operation, step, where).toArray(String[]::new));

        int status = step.status(operation);
        reply.expecting(status);
        assertThat(operation.successes())
                .as("the successes that are documented")
                .contains(status);
        answered(operation, step, reply);
        filledFrom(reply, step.keep());
    }

    private void answered(Documented operation, Step step, Api.Reply reply) throws IOException {
        int status = step.status(operation);
        String type = step.answerType(operation);
        if (type == null) {
            assertThat(reply.response().body())
                    .as("the document knows of no body")
                    .isEmpty();
            return;
        }
        assertThat(reply.response().body()).as("the document promises a body").isNotEmpty();
        assertThat(reply.type()).isEqualTo(type);
        JsonNode media = operation.media(status, type);
        assertThat(media.isMissingNode()).as("the document knows no " + type).isFalse();
        if (!Documented.isJson(type)) {
            return;
        }
        assertThat(media.has("schema"))
                .as("the document says nothing of the body")
                .isTrue();
        JsonNode answer = reply.json();
        assertThat(Form.wrong(answer, media, operation.document())).isEmpty();
        assertThat(Form.hasNothing(answer))
                .as("an example that finds nothing teaches nothing")
                .isFalse();
        String example = operation.id() + " " + (operation.hasOwnForm(status) ? status : "");
        if (shown.contains(example) || WriteExamplesIT.UNSHOWN.containsKey(operation.id())) {
            return;
        }
        if (RecordedAnswers.RECORD) {
            RecordedAnswers.keep(operation, status, answer);
        } else {
            assertThat(RecordedAnswers.says(Documented.shown(media), answer))
                    .as("the document shows %s, and answered is %s", Documented.shown(media), answer)
                    .isTrue();
        }
        shown.add(example);
    }

    private List<String> headers(Documented operation, Step step, Map<String, String> where) {
        List<String> headers = new ArrayList<>();
        String type = step.requestType(operation);
        if (type != null) {
            headers.addAll(List.of("Content-Type", type));
        }
        if (step.accept() != null) {
            headers.addAll(List.of("Accept", step.accept()));
        }
        String key = operation.header("Idempotency-Key");
        if (!key.isEmpty()) {
            // The same example again, with other names, is another request.
            int nth = calls.merge(operation.id(), 1, Integer::sum);
            headers.addAll(List.of("Idempotency-Key", nth == 1 ? key : key + "-" + nth));
        }
        if (step.creates()) {
            headers.addAll(List.of("If-None-Match", "*"));
        }
        if (step.tagOf() != null) {
            Map<String, String> now = operation.names(where);
            now.put("asOf", "");
            String tag = api.send(
                            "GET",
                            Step.operation(owner, step.tagOf(), operations).address(now),
                            step.as(),
                            null)
                    .expecting(200)
                    .header("ETag");
            headers.addAll(List.of("If-Match", tag));
        }
        return headers;
    }

    private byte @Nullable [] body(Documented operation, Step step) throws IOException {
        String type = step.requestType(operation);
        if (type == null) {
            return null;
        }
        JsonNode media = operation.requestBody(type);
        assertThat(media.isMissingNode())
                .as("the document does not know %s", type)
                .isFalse();
        if (step.file() != null) {
            return Script.bytes(step.file());
        }
        JsonNode example = Documented.shown(media);
        assertThat(example.isMissingNode()).as("the document shows no request").isFalse();
        if (!Documented.isJson(type)) {
            return example.asText().getBytes(StandardCharsets.UTF_8);
        }
        JsonNode body = example.deepCopy();
        if (step.set() != null) {
            step.set()
                    .forEach((pointer, value) -> set(
                            body,
                            JsonPointer.compile(pointer),
                            value.isTextual() ? TextNode.valueOf(filled(value.asText())) : value));
        }
        assertThat(Form.wrong(body, media, operation.document()))
                .as("the example of the request")
                .isEmpty();
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void set(JsonNode body, JsonPointer at, JsonNode value) {
        switch (body.at(at.head())) {
            case ObjectNode parent -> parent.set(at.last().getMatchingProperty(), value);
            case ArrayNode parent -> parent.set(at.last().getMatchingIndex(), value);
            default -> throw new AssertionError("the example has nothing at " + at);
        }
    }

    private Map<String, String> filled(@Nullable Map<String, String> given) {
        Map<String, String> filled = new LinkedHashMap<>();
        if (given != null) {
            given.forEach((name, value) -> filled.put(name, filled(value)));
        }
        return filled;
    }

    private String filled(String given) {
        return KEPT.matcher(given).replaceAll((MatchResult it) -> Matcher.quoteReplacement(known(it.group(1))));
    }

    private String known(String name) {
        String value = kept.get(name);
        if (value == null) {
            throw new AssertionError("no step before has kept " + name);
        }
        return value;
    }

    private void filledFrom(Api.Reply reply, @Nullable Map<String, String> keep) {
        if (keep != null) {
            keep.forEach((name, where) -> kept.put(
                    name, where.startsWith("/") ? reply.json().at(where).asText() : reply.header(where)));
        }
    }
}
