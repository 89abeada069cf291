package org.planmonitor.projects.blocker;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** One thing that was done about a blocker. */
record BlockerEntryView(
        long id,
        BlockerEntryEntity.Kind kind,
        @Nullable String words,
        List<String> evidence,
        int round,
        int level,
        LocalDate due,
        Instant recordedAt,
        @Nullable String recordedBy) {

    static BlockerEntryView of(BlockerEntryEntity entry, boolean named) {
        return new BlockerEntryView(
                entry.id == null ? 0 : entry.id,
                entry.kind,
                entry.words,
                entry.evidence,
                entry.round,
                entry.level,
                entry.due,
                entry.recordedAt,
                named ? entry.recordedBy : null);
    }
}
