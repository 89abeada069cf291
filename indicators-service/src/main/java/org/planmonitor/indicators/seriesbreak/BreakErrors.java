package org.planmonitor.indicators.seriesbreak;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** What is wrong with a word on a break, gathered so that all of it is told at once. */
final class BreakErrors {

    private final List<ProblemError> errors = new ArrayList<>();

    void required(@Nullable Object value, String pointer) {
        if (value == null) {
            add(pointer, "REQUIRED", "必填", "It is required");
        }
    }

    void add(String pointer, String code, String zh, String en) {
        errors.add(ProblemError.pointer(pointer, code, new Text(zh, en)));
    }

    void throwIfAny(KitProblem type) {
        if (!errors.isEmpty()) {
            throw new ProblemException(type, errors.getFirst().message(), errors);
        }
    }
}
