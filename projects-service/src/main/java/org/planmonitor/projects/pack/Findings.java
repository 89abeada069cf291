package org.planmonitor.projects.pack;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.lifecycle.PartialDate;

/** Collects contradictions with their places, so that all of them are told at once. */
final class Findings {

    private final List<ProblemError> found = new ArrayList<>();

    List<ProblemError> found() {
        return List.copyOf(found);
    }

    void addAll(List<ProblemError> errors) {
        found.addAll(errors);
    }

    void add(String pointer, String code, String zh, String en) {
        found.add(ProblemError.pointer(pointer, code, new Text(zh, en)));
    }

    /** Reports every second item with the same key, at the member that carries it; answers the keys. */
    <T> Set<String> unique(String array, String member, List<T> items, Function<T, String> key) {
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            String value = key.apply(items.get(i));
            Integer before = first.putIfAbsent(value, i);
            if (before != null) {
                String place = array + "/" + i + (member.isEmpty() ? "" : "/" + member);
                add(
                        place,
                        "DUPLICATE",
                        value + " 已出现于 " + array + "/" + before,
                        value + " already stands at " + array + "/" + before);
            }
        }
        return first.keySet();
    }

    /** Reports a reference to something that is not there. */
    void refers(String pointer, @Nullable String code, Set<String> known, String zh, String en) {
        if (code != null && !known.contains(code)) {
            add(pointer, "UNKNOWN_REFERENCE", zh + " " + code + " 不存在", "There is no " + en + " " + code);
        }
    }

    /** Reads a date, or reports that there is no such day. */
    Optional<PartialDate> date(String pointer, @Nullable String date) {
        if (date == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(PartialDate.parse(date));
        } catch (DateTimeException _) {
            add(pointer, "NO_SUCH_DATE", "没有这一天:" + date, "There is no day " + date);
            return Optional.empty();
        }
    }
}
