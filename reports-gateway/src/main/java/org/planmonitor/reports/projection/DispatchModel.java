package org.planmonitor.reports.projection;

import jakarta.inject.Singleton;

import org.planmonitor.kit.events.ReceivedEvent;

/** How the dispatching of projects goes: their rates, what holds them up, how they are rated; as told, nothing derived. */
@Singleton
class DispatchModel {

    private final FactReader reader;

    DispatchModel(FactReader reader) {
        this.reader = reader;
    }

    void ratesChanged(Writes writes, int generation, ReceivedEvent event) {
        var fact = reader.read(event, Facts.RatesChanged.class);
        writes.add(
                """
                insert into model_rates (generation, plan, topic, sequence, month, as_of, rates, sharing)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                generation,
                fact.plan(),
                fact.topic(),
                event.sequence(),
                fact.month(),
                fact.asOf(),
                fact.rates(),
                fact.sharing());
    }

    void blockerChanged(Writes writes, int generation, ReceivedEvent event) {
        var fact = reader.read(event, Facts.BlockerChanged.class);
        Facts.Unit unit = fact.unit();
        writes.add(
                """
                insert into model_blocker (generation, plan, project, id, sequence, known_at, reason, words, state, level, due, raised_on,
                    unit_code, unit, sharing)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                generation,
                fact.plan(),
                fact.project(),
                fact.id(),
                event.sequence(),
                event.time(),
                fact.reason(),
                fact.words(),
                fact.state(),
                fact.level(),
                fact.due(),
                fact.raisedOn(),
                unit == null ? null : unit.code(),
                unit == null ? null : unit.name(),
                fact.sharing());
    }

    void ratingChanged(Writes writes, int generation, ReceivedEvent event) {
        var fact = reader.read(event, Facts.RatingChanged.class);
        writes.add(
                """
                insert into model_rating (generation, plan, project, sequence, known_at, computed, self, independent, contradictory, sharing)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                generation,
                fact.plan(),
                fact.project(),
                event.sequence(),
                event.time(),
                fact.rating().computed(),
                fact.rating().self(),
                fact.rating().independent(),
                fact.contradictory(),
                fact.sharing());
    }

    void moneyRecorded(Writes writes, int generation, ReceivedEvent event) {
        var fact = reader.read(event, Facts.InvestmentRecorded.class);
        writes.add(
                """
                insert into model_money (generation, plan, project, sequence, known_at, planned, in_place, sharing)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                generation,
                fact.plan(),
                fact.project(),
                event.sequence(),
                event.time(),
                fact.totals().planned(),
                fact.totals().inPlace(),
                fact.sharing());
    }
}
