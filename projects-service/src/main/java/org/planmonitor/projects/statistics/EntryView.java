package org.planmonitor.projects.statistics;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.planmonitor.projects.lifecycle.PartialDate;
import org.planmonitor.projects.lifecycle.StatisticalEntry;

/** A step of statistical entry that was taken. */
@Schema(name = "EntryView1")
record EntryView(
        long id,
        StatisticalEntry.Step step,
        String date,
        PartialDate.Precision precision,
        String document,
        Instant recordedAt) {

    static EntryView of(EntryFactEntity fact) {
        return new EntryView(
                fact.id == null ? 0 : fact.id,
                fact.step,
                fact.happened,
                fact.date().precision(),
                fact.document,
                fact.recordedAt);
    }
}
