package org.planmonitor.projects.governmentbook;

import java.util.Set;

import org.planmonitor.kit.text.Text;

/** How far a book has come. */
enum BookState {
    DRAFT("草案", "Draft"),
    EXECUTIVE_MEETING("常务会议审定", "Decided by the executive meeting"),
    ISSUED("印发", "Issued"),
    ADJUSTED("调整", "Adjusted");

    private final Text label;

    BookState(String zh, String en) {
        this.label = new Text(zh, en);
    }

    Text label() {
        return label;
    }

    /** What a decision may make of it; an issued book changes by adjustments only. */
    Set<BookState> next() {
        return switch (this) {
            case DRAFT -> Set.of(EXECUTIVE_MEETING);
            case EXECUTIVE_MEETING -> Set.of(DRAFT, ISSUED);
            case ISSUED, ADJUSTED -> Set.of();
        };
    }

    /** Whether its arrangements hold, so that money can be issued by it. */
    boolean holds() {
        return this == ISSUED || this == ADJUSTED;
    }
}
