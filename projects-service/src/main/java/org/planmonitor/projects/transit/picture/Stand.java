package org.planmonitor.projects.transit.picture;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;

/** Where a facility stands, told by the stroke as well as by a word, never by colour alone. */
enum Stand {
    EXISTING("运营/已建成", "In service", "e"),
    UNDER_CONSTRUCTION("在建", "Under construction", "u"),
    PLANNED("规划", "Planned", "p"),
    CLOSED("停运", "Closed", "c"),
    UNKNOWN("状态未说明", "Nobody has said", "n");

    private final Text label;
    private final String style;

    Stand(String zh, String en, String style) {
        this.label = new Text(zh, en);
        this.style = style;
    }

    static Stand of(@Nullable String status) {
        return status == null ? UNKNOWN : valueOf(status);
    }

    String label(Drawing drawing) {
        return drawing.in(label.zh(), label.en());
    }

    String style() {
        return style;
    }
}
