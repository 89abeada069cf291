package org.planmonitor.reports.evaluation.snapshot;

import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.databind.JsonNode;

/** Answers by the names under which they were asked for. */
final class Answers {

    private Answers() {}

    static JsonNode of(Map<String, JsonNode> answers, String name) {
        return Objects.requireNonNull(answers.get(name), name);
    }
}
