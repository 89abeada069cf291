package org.planmonitor.indicators.submission;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.WriteCondition;

/**
 * That a step be taken with one submission.
 *
 * @param pointer where it stands in the body, for what is wrong with it
 * @param rowComments what is said of single rows
 * @param only take the step with these rows and leave the others where they are; null: with all
 * @param signatory who signs, as the paper names him
 */
record StepOrder(
        UUID submission,
        WriteCondition condition,
        String pointer,
        @Nullable String comment,
        Map<String, String> rowComments,
        @Nullable Set<String> only,
        @Nullable Signatory signatory) {

    /** Name and office (职务) of the one who signs. */
    record Signatory(String name, @Nullable String office) {}

    /** A step with all rows and at most a word to it. */
    static StepOrder plain(UUID submission, WriteCondition condition, @Nullable String comment) {
        return new StepOrder(submission, condition, "", comment, Map.of(), null, null);
    }

    /** The rows that the order names. */
    Set<String> named() {
        Set<String> named = new LinkedHashSet<>(rowComments.keySet());
        if (only != null) {
            named.addAll(only);
        }
        return named;
    }
}
