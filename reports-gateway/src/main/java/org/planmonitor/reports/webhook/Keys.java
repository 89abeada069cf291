package org.planmonitor.reports.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.planmonitor.kit.sql.Database;
import org.planmonitor.reports.webhook.signature.Safe;
import org.planmonitor.reports.webhook.signature.Secret;

/** The keys of subscriptions: one that stays, and at most one that goes. */
@Singleton
class Keys {

    private final Database database;
    private final Safe safe;
    private final Duration overlap;

    Keys(Database database, Safe safe, WebhookConfig config) {
        this.database = database;
        this.safe = safe;
        this.overlap = config.keyOverlap();
    }

    void requireSafe() {
        if (!safe.isOpen()) {
            throw Refusals.notSetUp();
        }
    }

    /** The secret of a new key. The key before ends after a while, the one before that at once. */
    String make(UUID subscription, Instant now) {
        Secret secret = Secret.made();
        Safe.Sealed sealed = safe.seal(secret, subscription.toString());
        database.update(
                "delete from subscription_key where subscription = ? and valid_until is not null", subscription);
        database.update(
                "update subscription_key set valid_until = ? where subscription = ?", now.plus(overlap), subscription);
        database.update(
                "insert into subscription_key (subscription, sealed_with, sealed, made_at) values (?, ?, ?, ?)",
                subscription,
                sealed.with(),
                sealed.bytes(),
                now);
        return secret.shown();
    }
}
