package org.planmonitor.projects.chain.analysis;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;

/** Whether somebody in the region makes what a node stands for. What nobody has said is unknown, not missing. */
public enum Coverage {
    CONFIRMED("已确认", "Confirmed"),
    MISSING("缺失", "Missing"),
    UNKNOWN("未知", "Unknown");

    private final Text label;

    Coverage(String zh, String en) {
        this.label = new Text(zh, en);
    }

    public Text label() {
        return label;
    }

    /** What a document says; nothing said is UNKNOWN. */
    public static Coverage of(@Nullable String said) {
        return said == null ? UNKNOWN : valueOf(said);
    }

    /** How many of each, zero included. */
    public static Map<Coverage, Long> count(Stream<Coverage> all) {
        Map<Coverage, Long> counts = new EnumMap<>(Coverage.class);
        for (Coverage each : values()) {
            counts.put(each, 0L);
        }
        all.forEach(each -> counts.merge(each, 1L, Long::sum));
        return counts;
    }
}
