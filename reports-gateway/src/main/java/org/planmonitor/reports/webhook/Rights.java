package org.planmonitor.reports.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.inject.Singleton;

import org.planmonitor.kit.security.Caller;
import org.planmonitor.kit.sql.Database;

/**
 * Keeps what a subscription may be told in step with what its owner may see. A token is the only word there is on that: the
 * newest one that its owner came with counts, for as long as it is not too old; after that only what is public.
 */
@Singleton
public class Rights {

    /** In a statement about {@code subscription s}: what may be told now; its parameter is {@link #countSince()}. */
    public static final String VISIBLE_NOW = "case when s.confirmed_at > ? then s.visible else array['PUBLIC'] end";

    /** Saying it anew each time would change the tag of a subscription with each look at it. */
    private static final Duration WORTH_SAYING = Duration.ofDays(1);

    private final Database database;
    private final Clock clock;
    private final Duration counts;

    Rights(Database database, Clock clock, WebhookConfig config) {
        this.database = database;
        this.clock = clock;
        this.counts = config.rights();
    }

    /** Rights that were confirmed before this instant do not count any more. */
    public Instant countSince() {
        return clock.instant().minus(counts);
    }

    /** Until when rights count that were confirmed at an instant. */
    Instant until(Instant confirmedAt) {
        return confirmedAt.plus(counts);
    }

    /** Takes over, for all subscriptions of a caller, what the token in hand says: wider or narrower. */
    void confirm(Caller owner) {
        Instant now = clock.instant();
        database.update(
                """
                update subscription set visible = ?, confirmed_at = ?, version = version + 1
                where owner = ? and (confirmed_at < ? or not (visible @> ?::text[] and visible <@ ?::text[]))
                """, owner.visible(), now, owner.subject(), now.minus(WORTH_SAYING), owner.visible(), owner.visible());
    }
}
