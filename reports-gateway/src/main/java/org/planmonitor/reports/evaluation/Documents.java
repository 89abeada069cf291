package org.planmonitor.reports.evaluation;

import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import org.planmonitor.reports.evaluation.snapshot.Snapshot;
import org.planmonitor.reports.evaluation.snapshot.Snapshots;

/** Writes a report's documents from its snapshot. */
@Singleton
class Documents {

    List<DocumentStore.Made> of(Report order, Snapshot snapshot, Snapshots.Progress progress) {
        List<DocumentStore.Made> made = new ArrayList<>();
        progress.answered(1, 1);
        return made;
    }
}
