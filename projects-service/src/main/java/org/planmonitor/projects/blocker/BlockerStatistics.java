package org.planmonitor.projects.blocker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.planmonitor.projects.blocker.casework.Escalation;
import org.planmonitor.projects.blocker.casework.Matter;

/** Blockers in numbers, reason by reason, and of all together. */
record BlockerStatistics(Numbers total, List<OfReason> byReason) {

    /** Last age in calendar days of each band; what is older is in the last. */
    static final int WEEK = 7;

    static final int MONTH = 30;
    static final int QUARTER = 90;

    private static final List<String> BANDS = List.of("0-7", "8-30", "31-90", "91-");

    /** The open ones by age in calendar days and by level; the closed ones are only counted. */
    @Schema(name = "BlockerNumbers")
    record Numbers(long open, long overdue, long closed, Map<String, Long> byAge, Map<Integer, Long> byLevel) {}

    @Schema(name = "BlockersOfReason")
    record OfReason(String reason, Numbers numbers) {}

    /** A group of blockers as the database counts it. */
    record Row(String reason, Matter.State state, int level, int band, long count, long pastDue) {}

    static BlockerStatistics of(List<Row> rows) {
        Map<String, List<Row>> byReason = new TreeMap<>();
        rows.forEach(row -> byReason.computeIfAbsent(row.reason(), reason -> new ArrayList<>())
                .add(row));
        List<OfReason> reasons = new ArrayList<>();
        byReason.forEach((reason, own) -> reasons.add(new OfReason(reason, numbers(own))));
        return new BlockerStatistics(numbers(rows), reasons);
    }

    private static Numbers numbers(List<Row> rows) {
        Map<String, Long> byAge = new LinkedHashMap<>();
        BANDS.forEach(band -> byAge.put(band, 0L));
        Map<Integer, Long> byLevel = new TreeMap<>();
        for (int level = 0; level <= Escalation.HIGHEST; level++) {
            byLevel.put(level, 0L);
        }
        long open = 0;
        long overdue = 0;
        long closed = 0;
        for (Row row : rows) {
            if (row.state() == Matter.State.CLOSED) {
                closed += row.count();
                continue;
            }
            open += row.count();
            overdue += row.pastDue();
            byAge.merge(BANDS.get(row.band()), row.count(), Long::sum);
            byLevel.merge(row.level(), row.count(), Long::sum);
        }
        return new Numbers(open, overdue, closed, byAge, byLevel);
    }
}
