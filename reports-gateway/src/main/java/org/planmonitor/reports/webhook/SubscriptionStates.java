package org.planmonitor.reports.webhook;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.sql.Database;

/** What becomes of a subscription by what its receiver says; audited as the work of the system. In the caller's transaction. */
@Singleton
public class SubscriptionStates {

    private final Database database;
    private final AuditTrail audit;
    private final Clock clock;

    SubscriptionStates(Database database, AuditTrail audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    private record State(SubscriptionState state, @Nullable String reason) {}

    /** The receiver wants deliveries; nothing happens when it is not asked any more, or another one is. */
    public void confirm(UUID subscription, URI sink, OptionalInt rate) {
        int changed = database.update(
                """
                update subscription set state = 'ACTIVE', reason = null, state_since = ?, allowed_rate = ?, ask_at = null,
                  asked = 0, version = version + 1
                where id = ? and state = 'UNCONFIRMED' and sink = ?
                """, clock.instant(), rate.isPresent() ? rate.getAsInt() : null, subscription, sink.toString());
        record(changed, subscription, SubscriptionState.ACTIVE, null);
    }

    /** @param askAt when it is asked again; null: it is not, and the subscription is disabled */
    public void unconfirmed(UUID subscription, URI sink, String reason, int asked, @Nullable Instant askAt) {
        SubscriptionState state = askAt == null ? SubscriptionState.DISABLED : SubscriptionState.UNCONFIRMED;
        int changed = database.update("""
                update subscription set state = ?, reason = ?, asked = ?, ask_at = ?, version = version + 1
                where id = ? and state = 'UNCONFIRMED' and sink = ?
                """, state, reason, asked, askAt, subscription, sink.toString());
        record(changed, subscription, state, reason);
    }

    /** The receiver said that it will never take anything again. */
    public void disable(UUID subscription, String reason) {
        int changed = database.update("""
                update subscription set state = 'DISABLED', reason = ?, state_since = ?, ask_at = null, version = version + 1
                where id = ? and state = 'ACTIVE'
                """, reason, clock.instant(), subscription);
        record(changed, subscription, SubscriptionState.DISABLED, reason);
    }

    private void record(int changed, UUID subscription, SubscriptionState state, @Nullable String reason) {
        if (changed > 0) {
            audit.record("subscription", subscription.toString(), "subscription.state", null, new State(state, reason));
        }
    }
}
