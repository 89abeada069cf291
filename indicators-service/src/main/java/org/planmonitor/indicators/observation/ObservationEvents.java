package org.planmonitor.indicators.observation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Accumulation;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.plan.SubjectRef;
import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.kit.security.Sharing;

/** The event of this feature; its JSON Schema is {@code schemas/events/observations.published/v1.json}. */
final class ObservationEvents {

    private ObservationEvents() {}

    record Published(
            String plan, SubjectRef subject, String component, String region, boolean simulated, List<Cell> cells) {}

    record Cell(
            String period,
            Accumulation accumulation,
            boolean forecast,
            @Nullable BigDecimal value,
            Status status,
            int revision,
            @Nullable RevisionClass revisionClass,
            @Nullable String document,
            Instant publishedAt,
            boolean deleted,
            Origin origin,
            @Nullable String referenceNumber,
            @Nullable String submission) {}

    /** Cells of one series, in full; shared no wider than the least shared of them. */
    static OutboxEvent published(PlanDefinition plan, List<Vintage> vintages) {
        SeriesKey series = vintages.getFirst().series();
        Sharing sharing = vintages.stream()
                .map(Vintage::sharing)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new OutboxEvent(
                "observations.published",
                "observations",
                series.aggregateId(plan.plan().code()),
                sharing,
                new Published(
                        plan.plan().code(),
                        series.subject(),
                        series.component(),
                        series.region(),
                        plan.plan().simulated(),
                        vintages.stream().map(ObservationEvents::cell).toList()));
    }

    private static Cell cell(Vintage vintage) {
        return new Cell(
                vintage.period().toString(),
                vintage.series().accumulation(),
                vintage.series().forecast(),
                vintage.value(),
                vintage.status(),
                vintage.revision(),
                vintage.revisionClass(),
                vintage.document(),
                vintage.publishedAt(),
                vintage.deleted(),
                vintage.wayIn().origin(),
                vintage.wayIn().referenceNumber(),
                vintage.wayIn().submission());
    }
}
