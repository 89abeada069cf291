package org.planmonitor.reports.projection;

import jakarta.inject.Singleton;

import org.planmonitor.kit.events.ReceivedEvent;

/** Industry chains by name, and the warnings about their supply as their owner tells them. */
@Singleton
class SupplyModel {

    private final FactReader reader;

    SupplyModel(FactReader reader) {
        this.reader = reader;
    }

    void chainChanged(Writes writes, int generation, ReceivedEvent event) {
        var fact = reader.read(event, Facts.ChainChanged.class);
        writes.add(
                """
                insert into model_chain (generation, plan, code, sequence, known_at, name_zh, name_en, sharing)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                generation,
                fact.plan(),
                fact.code(),
                event.sequence(),
                event.time(),
                fact.name().zh(),
                fact.name().en(),
                fact.sharing());
    }

    void warningChanged(Writes writes, int generation, ReceivedEvent event) {
        var fact = reader.read(event, Facts.SupplyWarningChanged.class);
        var warning = fact.warning();
        writes.add(
                """
                insert into model_warning (generation, plan, chain, id, sequence, known_at, kind, label_zh, label_en, node, state, owner,
                  sharing)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                generation,
                warning.plan(),
                warning.chain(),
                warning.id(),
                event.sequence(),
                event.time(),
                warning.kind(),
                warning.label().zh(),
                warning.label().en(),
                warning.node(),
                warning.state(),
                warning.owner(),
                fact.sharing());
    }
}
