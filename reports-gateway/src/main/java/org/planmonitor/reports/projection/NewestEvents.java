package org.planmonitor.reports.projection;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import org.planmonitor.kit.events.ReceivedEvent;
import org.planmonitor.reports.event.OwnerTopics;
import org.planmonitor.reports.event.StructuredEvent;

/**
 * The newest event of each state among those of one transaction, for consumers that begin, or begin again. Events that say a state in full are kept; what only
 * tells of a change, figures above all, is not: their owner has a feed for it.
 */
final class NewestEvents {

    /** Types whose event says all that is so from then on. */
    static final Set<String> STATES = Set.of(
            "plan.created",
            "plan.amended",
            "plan.archived",
            "indicator.defined",
            "commitment.defined",
            "assessment.changed",
            "registry.created",
            "project.changed",
            "rates.changed",
            "blocker.changed",
            "rating.changed",
            "alert.raised",
            "alert.repeated",
            "alert.changed",
            "alert.acknowledged",
            "alert.assigned",
            "alert.silenced",
            "alert.escalated",
            "alert.resolved",
            "correction.changed");

    private record State(String plan, String aggregate, String subject, String part) {}

    private final Map<State, ReceivedEvent> newest = new LinkedHashMap<>();

    void heard(String plan, ReceivedEvent event) {
        if (STATES.contains(event.type())) {
            newest.merge(
                    new State(plan, event.aggregateType(), event.subject(), part(event)),
                    event,
                    (known, other) -> known.sequence() < other.sequence() ? other : known);
        }
    }

    void into(Writes writes, int generation) {
        newest.forEach((state, event) -> writes.add(
                """
                insert into model_newest (generation, plan, aggregate, subject, part, sequence, type, sharing, body)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (generation, plan, aggregate, subject, part) do update set sequence = excluded.sequence,
                  type = excluded.type, sharing = excluded.sharing, body = excluded.body
                where model_newest.sequence < excluded.sequence
                """,
                generation,
                state.plan(),
                state.aggregate(),
                state.subject(),
                state.part(),
                event.sequence(),
                event.type(),
                OwnerTopics.sharing(event.topic(), event.data()),
                StructuredEvent.of(event).toString()));
    }

    /** A plan's period is an object and no part; that of a verdict and the month of a rate are, and that a plan is over. */
    private static String part(ReceivedEvent event) {
        if (event.type().equals("plan.archived")) {
            return "archived";
        }
        JsonNode data = event.data();
        return data.path("period").asText("") + data.path("month").asText("");
    }
}
