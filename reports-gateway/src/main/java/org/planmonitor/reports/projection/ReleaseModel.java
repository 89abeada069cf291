package org.planmonitor.reports.projection;

import jakarta.inject.Singleton;

import org.planmonitor.kit.events.ReceivedEvent;
import org.planmonitor.reports.event.OwnerTopics;

/** When figures were published; the figures themselves stay with their owner. */
@Singleton
class ReleaseModel {

    private final FactReader reader;

    ReleaseModel(FactReader reader) {
        this.reader = reader;
    }

    void published(Writes writes, int generation, ReceivedEvent event) {
        var fact = reader.read(event, Facts.ObservationsPublished.class);
        for (Facts.Cell cell : fact.cells()) {
            writes.add(
                    """
                    insert into model_release (generation, plan, aggregate, cell, revision, published_at, sharing)
                    values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                    """,
                    generation,
                    fact.plan(),
                    event.subject(),
                    "%s %s %s".formatted(cell.period(), cell.accumulation(), cell.forecast()),
                    cell.revision(),
                    cell.publishedAt(),
                    OwnerTopics.sharing(event.topic(), event.data()));
        }
    }
}
