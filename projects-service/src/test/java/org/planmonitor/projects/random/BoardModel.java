package org.planmonitor.projects.random;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The first and the newest baseline of each milestone and the rebaseline that is open, kept from what was asked for alone. Each
 * request is answered here first; what the service answers must be that.
 */
final class BoardModel {

    static final int MADE = 201;
    static final int FORBIDDEN = 403;
    static final int CONFLICT = 409;
    static final int UNPROCESSABLE = 422;

    private final Map<String, String> originals = new HashMap<>();
    private final Map<String, String> baselines = new HashMap<>();

    private @Nullable Move open;
    private boolean differed;
    private int approved;
    private int refusedToProposer;
    private int refusedForOrder;

    private record Move(String milestone, String to, String by) {}

    int plan(Map<String, Map<String, Object>> board, String code, String baseline, List<String> waitsFor) {
        if (originals.containsKey(code)) {
            return CONFLICT;
        }
        if (!originals.keySet().containsAll(waitsFor)) {
            return UNPROCESSABLE;
        }
        if (disordered(board, code, baseline, waitsFor)) {
            refusedForOrder++;
            return UNPROCESSABLE;
        }
        originals.put(code, baseline);
        baselines.put(code, baseline);
        return MADE;
    }

    int propose(Map<String, Map<String, Object>> board, String code, String to, String by) {
        if (open != null) {
            return CONFLICT;
        }
        Map<String, Object> milestone = board.get(code);
        if (milestone == null || milestone.get("actual") != null || to.equals(baselines.get(code))) {
            return UNPROCESSABLE;
        }
        if (disordered(board, code, to, BoardOracle.waits(board, code))) {
            refusedForOrder++;
            return UNPROCESSABLE;
        }
        open = new Move(code, to, by);
        return MADE;
    }

    /** Of the newest rebaseline, which exists. */
    int decide(Map<String, Map<String, Object>> board, String by, boolean approves) {
        Move move = open;
        if (move == null) {
            return CONFLICT;
        }
        if (move.by().equals(by)) {
            refusedToProposer++;
            return FORBIDDEN;
        }
        if (approves) {
            if (disordered(board, move.milestone(), move.to(), BoardOracle.waits(board, move.milestone()))) {
                refusedForOrder++;
                return UNPROCESSABLE;
            }
            baselines.put(move.milestone(), move.to());
            approved++;
        }
        open = null;
        return MADE;
    }

    /** The board shows the milestones that were planned, with these baselines and the slip that follows from them. */
    void holds(Map<String, Map<String, Object>> board, LocalDate today, String told) {
        assertThat(dates(board, "original")).as("original baselines, " + told).isEqualTo(originals);
        assertThat(dates(board, "baseline")).as("newest baselines, " + told).isEqualTo(baselines);
        differed |= !originals.equals(baselines);
        board.values().forEach(milestone -> SlipOracle.holds(milestone, today, told));
    }

    /** A run that met none of them has shown nothing about them. */
    void hasMet() {
        assertThat(approved).as("rebaselines that were approved").isGreaterThan(1);
        assertThat(refusedToProposer).as("decisions by whoever proposed").isPositive();
        assertThat(refusedForOrder).as("baselines before a predecessor's").isPositive();
        assertThat(differed).as("first and newest baselines that differ").isTrue();
    }

    private boolean disordered(
            Map<String, Map<String, Object>> board, String code, String baseline, List<String> waitsFor) {
        return waitsFor.stream().anyMatch(before -> baseline.compareTo(of(before)) < 0)
                || board.keySet().stream()
                        .filter(after -> BoardOracle.waits(board, after).contains(code))
                        .anyMatch(after -> of(after).compareTo(baseline) < 0);
    }

    private String of(String code) {
        return Objects.requireNonNull(baselines.get(code));
    }

    private static Map<String, String> dates(Map<String, Map<String, Object>> board, String member) {
        Map<String, String> dates = new HashMap<>();
        board.forEach((code, milestone) -> dates.put(code, String.valueOf(milestone.get(member))));
        return dates;
    }
}
