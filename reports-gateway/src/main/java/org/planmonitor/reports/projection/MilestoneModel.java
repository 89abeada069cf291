package org.planmonitor.reports.projection;

import jakarta.inject.Singleton;

import org.planmonitor.kit.events.ReceivedEvent;

/** Milestones of projects: when each was to be reached, is forecast, and was. */
@Singleton
class MilestoneModel {

    private final FactReader reader;

    MilestoneModel(FactReader reader) {
        this.reader = reader;
    }

    void changed(Writes writes, int generation, ReceivedEvent event) {
        var fact = reader.read(event, Facts.MilestoneChanged.class);
        writes.add(
                """
                insert into model_milestone (generation, plan, project, code, sequence, known_at, name_zh, name_en, baseline, forecast,
                  actual, sharing)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                generation,
                fact.plan(),
                fact.project(),
                fact.code(),
                event.sequence(),
                event.time(),
                fact.name().zh(),
                fact.name().en(),
                fact.baseline(),
                fact.forecast(),
                fact.actual(),
                fact.sharing());
    }
}
