package org.planmonitor.reports.projection;

import jakarta.inject.Singleton;

import org.planmonitor.kit.events.ReceivedEvent;

/** Plans, their regions, and what is judged in them: indicators of the table and commitments of the prose. */
@Singleton
class PlanModel {

    private static final String SUBJECT = """
            insert into model_subject (generation, plan, type, code, sequence, known_at, number, name_zh, name_en, category, attribute,
                                 chapter, headline, restates, sharing, withdrawn, frequency, responsible)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """;

    private final FactReader reader;

    PlanModel(FactReader reader) {
        this.reader = reader;
    }

    /** A new plan, or the same one amended: each says in full what it is. */
    void described(Writes writes, int generation, ReceivedEvent event) {
        var fact = reader.read(event, Facts.PlanCreated.class);
        writes.add(
                """
                insert into model_plan (generation, plan, sequence, known_at, name_zh, name_en, period_start, period_end, printed_on,
                                  region, time_zone, simulated, categories, chapters, sharing)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                generation,
                fact.plan(),
                event.sequence(),
                event.time(),
                fact.name().zh(),
                fact.name().en(),
                fact.period().start(),
                fact.period().end(),
                fact.printedOn(),
                fact.region(),
                fact.timeZone(),
                fact.simulated(),
                fact.categories(),
                fact.chapters(),
                fact.sharing());
        for (Facts.Region region : fact.regions()) {
            writes.add(
                    """
                    insert into model_region (generation, plan, sequence, code, name_zh, name_en, level, parent, sharing)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                    """,
                    generation,
                    fact.plan(),
                    event.sequence(),
                    region.code(),
                    region.name().zh(),
                    region.name().en(),
                    region.level(),
                    region.parent(),
                    fact.sharing());
        }
    }

    /** The plan is over; told once. */
    void archived(Writes writes, int generation, ReceivedEvent event) {
        var fact = reader.read(event, Facts.PlanArchived.class);
        writes.add(
                "insert into model_archive (generation, plan, archived_at) values (?, ?, ?) on conflict do nothing",
                generation,
                fact.plan(),
                fact.archivedAt());
    }

    void indicatorDefined(Writes writes, int generation, ReceivedEvent event) {
        var fact = reader.read(event, Facts.IndicatorDefined.class);
        writes.add(
                SUBJECT,
                generation,
                fact.plan(),
                "INDICATOR",
                fact.code(),
                event.sequence(),
                event.time(),
                fact.number(),
                fact.name().zh(),
                fact.name().en(),
                fact.category(),
                fact.attribute(),
                null,
                true,
                null,
                fact.sharing(),
                Boolean.TRUE.equals(fact.withdrawn()),
                fact.frequency(),
                fact.responsible());
    }

    void commitmentDefined(Writes writes, int generation, ReceivedEvent event) {
        var fact = reader.read(event, Facts.CommitmentDefined.class);
        writes.add(
                SUBJECT,
                generation,
                fact.plan(),
                "COMMITMENT",
                fact.code(),
                event.sequence(),
                event.time(),
                null,
                fact.name().zh(),
                fact.name().en(),
                null,
                null,
                fact.chapter(),
                fact.headline(),
                fact.restates(),
                fact.sharing(),
                Boolean.TRUE.equals(fact.withdrawn()),
                fact.frequency(),
                fact.responsible());
    }

    void departmentDefined(Writes writes, int generation, ReceivedEvent event) {
        var fact = reader.read(event, Facts.DepartmentDefined.class);
        writes.add(
                """
                insert into model_department (generation, plan, code, sequence, name_zh, name_en) values (?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """,
                generation,
                fact.plan(),
                fact.code(),
                event.sequence(),
                fact.name().zh(),
                fact.name().en());
    }
}
