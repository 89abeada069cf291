package org.planmonitor.reports.projection;

import java.util.List;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jboss.logging.Logger;

import org.planmonitor.kit.events.ReceivedEvent;
import org.planmonitor.kit.sql.Column;
import org.planmonitor.kit.sql.Database;

/**
 * Keeps which events of each aggregate are missing: owners number them without a gap, so one that is passed over was lost, or comes
 * late. The models go on without it; the loss is logged, counted and told by each reconciliation until the event is heard.
 */
@Singleton
class Heard {

    private static final Logger LOGGER = Logger.getLogger(Heard.class);

    private final Database database;
    private final Counter gaps;

    Heard(Database database, MeterRegistry registry) {
        this.database = database;
        this.gaps = Counter.builder("planmonitor.models.gaps")
                .description("Times that an event was passed over in the order of its aggregate")
                .register(registry);
    }

    /**
     * All events of a transaction: one statement. What is missing to both, to what was heard before and to what is heard now, is
     * missing; the order of events does not matter.
     */
    void keep(int generation, List<ReceivedEvent> events) {
        List<String> opened = database.query(
                """
                with now as (
                  select source, aggregate, subject, max(plan) as plan,
                         '{[1,)}'::int8multirange - range_agg(int8range(sequence, sequence + 1)) as missing
                  from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[]) as e(source, aggregate, subject, plan, sequence)
                  group by 1, 2, 3
                ), before as (
                  select source, aggregate, subject, h.missing <> int8multirange(range_merge(h.missing)) as gapped
                  from model_heard h join now using (source, aggregate, subject) where generation = ?
                ), kept as (
                  insert into model_heard (generation, source, aggregate, subject, plan, missing)
                  select ?, source, aggregate, subject, plan, missing from now order by source, aggregate, subject
                  on conflict (generation, source, aggregate, subject)
                  do update set missing = model_heard.missing * excluded.missing
                  returning source, aggregate, subject, model_heard.missing <> int8multirange(range_merge(model_heard.missing)) as gapped
                )
                select kept.aggregate || ' ' || kept.subject as who
                from kept left join before using (source, aggregate, subject)
                where kept.gapped and not coalesce(before.gapped, false)
                """,
                row -> row.getString("who"),
                Column.of("text", events, ReceivedEvent::source),
                Column.of("text", events, ReceivedEvent::aggregateType),
                Column.of("text", events, ReceivedEvent::subject),
                Column.of("text", events, event -> event.data().path("plan").asText("")),
                Column.of("bigint", events, ReceivedEvent::sequence),
                generation,
                generation);
        if (!opened.isEmpty()) {
            gaps.increment(opened.size());
            LOGGER.errorf("events are missing before what was heard of %s", opened);
        }
    }
}
