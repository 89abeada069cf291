package org.planmonitor.reports.correction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.kit.security.Sharing;

/**
 * What consumers hear when a request was made or answered: the item, the state and the day by which it is to be answered. Who asked
 * and what was written stays behind {@code href}. Restricted. Schema: {@code schemas/events/correction.changed/v1.json}.
 */
record CorrectionChanged(
        String plan,
        UUID id,
        String href,
        long version,
        Item item,
        CorrectionState state,
        Instant receivedAt,
        LocalDate dueOn,
        boolean dueOfficial,
        Sharing sharing) {

    static final String AGGREGATE = "correction";

    /** What is said to be wrong. */
    record Item(Subject.Type type, String code, @Nullable String period) {}

    static OutboxEvent of(CorrectionView request) {
        var data = new CorrectionChanged(
                request.plan(),
                request.id(),
                request.href(),
                request.version(),
                new Item(request.type(), request.code(), request.period()),
                request.state(),
                request.receivedAt(),
                request.dueOn(),
                request.dueOfficial(),
                Sharing.RESTRICTED);
        return new OutboxEvent(
                "correction.changed", AGGREGATE, request.plan() + "/" + request.id(), Sharing.RESTRICTED, data);
    }
}
