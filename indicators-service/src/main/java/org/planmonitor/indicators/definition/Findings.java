package org.planmonitor.indicators.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.text.Text;

/** Collects what contradicts itself in a pack; nothing stops at the first. */
final class Findings {

    private final List<ProblemError> errors = new ArrayList<>();

    void add(String pointer, String code, String zh, String en) {
        errors.add(ProblemError.pointer(pointer, code, new Text(zh, en)));
    }

    /** Notes every value that stands more than once, at its later places. */
    Unique unique(String what) {
        return new Unique(what);
    }

    List<ProblemError> errors() {
        return List.copyOf(errors);
    }

    /** Finds repetitions of one kind of name. */
    final class Unique {
        private final String what;
        private final Map<Object, String> first = new HashMap<>();

        private Unique(String what) {
            this.what = what;
        }

        void see(String pointer, Object value) {
            String before = first.putIfAbsent(value, pointer);
            if (before != null) {
                add(
                        pointer,
                        "DUPLICATE",
                        what + " " + value + " 已出现于 " + before,
                        what + " " + value + " stands already at " + before);
            }
        }
    }
}
