package org.planmonitor.kit.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.planmonitor.kit.text.Text;

/** What the caller is told of a failure, in both languages and before it is known how the answer is written. */
record Failure(ProblemType type, Text detail, List<ProblemError> errors, Map<String, String> headers) {

    private static final String RETRY_AFTER = "Retry-After";

    Failure {
        errors = List.copyOf(errors);
        headers = Map.copyOf(headers);
    }

    static Failure of(ProblemType type, Text detail) {
        return new Failure(type, detail, List.of(), Map.of());
    }

    static Failure of(ProblemType type, ProblemError error) {
        return new Failure(type, error.message(), List.of(error), Map.of());
    }

    static Failure of(ProblemException problem) {
        return new Failure(problem.type(), problem.detail(), problem.errors(), problem.headers());
    }

    Failure retryAfter(int seconds) {
        return with(RETRY_AFTER, String.valueOf(seconds));
    }

    Failure with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Failure(type, detail, errors, more);
    }
}
