package org.planmonitor.projects.random;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** What a board of milestones, by their codes, must never show. */
final class BoardOracle {

    private BoardOracle() {}

    /** A milestone that waits for itself in the end; null when there is none. */
    static @Nullable String ring(Map<String, Map<String, Object>> board) {
        for (String start : board.keySet()) {
            Set<String> reached = new HashSet<>();
            List<String> left = new ArrayList<>(waits(board, start));
            while (!left.isEmpty()) {
                String next = left.removeLast();
                if (next.equals(start)) {
                    return start;
                }
                if (reached.add(next)) {
                    left.addAll(waits(board, next));
                }
            }
        }
        return null;
    }

    /** Milestones that are agreed for before what they wait for. */
    static List<String> disordered(Map<String, Map<String, Object>> board) {
        return board.keySet().stream()
                .filter(code -> waits(board, code).stream()
                        .anyMatch(before -> baseline(board, code).compareTo(baseline(board, before)) < 0))
                .toList();
    }

    private static String baseline(Map<String, Map<String, Object>> board, String code) {
        return String.valueOf(board.getOrDefault(code, Map.of()).get("baseline"));
    }

    static List<String> waits(Map<String, Map<String, Object>> board, String code) {
        Map<String, Object> milestone = board.get(code);
        Object waits = milestone == null ? null : milestone.get("waitsFor");
        return waits instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
