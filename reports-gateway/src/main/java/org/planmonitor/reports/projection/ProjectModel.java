package org.planmonitor.reports.projection;

import java.util.Objects;

import jakarta.inject.Singleton;

import org.planmonitor.kit.events.ReceivedEvent;
import org.planmonitor.kit.security.Sharing;

/** Projects with each stage they were in, and the portfolios they belong to. */
@Singleton
class ProjectModel {

    private final FactReader reader;

    ProjectModel(FactReader reader) {
        this.reader = reader;
    }

    void registryCreated(Writes writes, int generation, ReceivedEvent event) {
        var fact = reader.read(event, Facts.RegistryCreated.class);
        writes.add(
                """
                insert into model_registry (generation, plan, sequence, known_at, portfolios, stages, sharing)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                generation,
                fact.plan(),
                event.sequence(),
                event.time(),
                fact.portfolios(),
                fact.stages(),
                Objects.requireNonNullElse(fact.sharing(), Sharing.PUBLIC));
    }

    void changed(Writes writes, int generation, ReceivedEvent event) {
        var fact = reader.read(event, Facts.ProjectChanged.class);
        var rating = fact.rating();
        writes.add(
                """
                insert into model_project (generation, plan, code, sequence, known_at, name_zh, name_en, portfolio, kind, works, chapter,
                    region, stage, stage_since, life_cycle, rating, unit, sharing)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                generation,
                fact.plan(),
                fact.code(),
                event.sequence(),
                event.time(),
                fact.name().zh(),
                fact.name().en(),
                fact.portfolio(),
                fact.kind(),
                fact.works(),
                fact.chapter(),
                fact.region(),
                fact.stage(),
                fact.stageSince(),
                fact.lifeCycle(),
                rating == null ? null : rating.computed(),
                fact.unit(),
                fact.sharing());
    }
}
