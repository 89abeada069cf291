package org.planmonitor.projects.milestone;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.lifecycle.PartialDate;
import org.planmonitor.projects.project.ProjectRef;

/**
 * One thing that was said about a milestone.
 *
 * @param kind DEFINED, BASELINE, FORECAST or ACTUAL
 * @param date null where a date was taken back, and for DEFINED
 * @param rebaseline where the approval is found that moved the baseline; null for the first one
 */
@Schema(name = "MilestoneEntry")
record EntryView(
        long id,
        EntryEntity.Kind kind,
        @Nullable String date,
        PartialDate.@Nullable Precision precision,
        @Nullable Definition definition,
        @Nullable String reason,
        @Nullable String document,
        @Nullable String rebaseline,
        Instant recordedAt) {

    static EntryView of(EntryEntity entry, ProjectRef project) {
        return new EntryView(
                entry.id == null ? 0 : entry.id,
                entry.kind,
                entry.happened,
                entry.happened == null
                        ? null
                        : PartialDate.parse(entry.happened).precision(),
                entry.definition,
                entry.reason,
                entry.document,
                entry.rebaseline == null ? null : project.href() + "/rebaselines/" + entry.rebaseline,
                entry.recordedAt);
    }
}
