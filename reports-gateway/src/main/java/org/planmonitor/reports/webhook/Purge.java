package org.planmonitor.reports.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;

import org.planmonitor.kit.jobs.RunOnce;
import org.planmonitor.kit.sql.Database;

/**
 * Keeps the log and what was delivered for a bounded time, and does not let events wait for ever for a subscription that nobody
 * resumes: they become dead letters, which can be sent again for as long as they are kept.
 */
@Singleton
class Purge {

    private static final Duration EVERY = Duration.ofMinutes(10);

    /** So many rows in one transaction, so that a large purge holds nobody up. */
    private static final int AT_ONCE = 10_000;

    private final RunOnce jobs;
    private final Database database;
    private final Clock clock;
    private final WebhookConfig config;

    Purge(RunOnce jobs, Database database, Clock clock, WebhookConfig config) {
        this.jobs = jobs;
        this.database = database;
        this.clock = clock;
        this.config = config;
    }

    void register(@Observes StartupEvent started) {
        jobs.register("webhooks.purge", FixedDelay.of(EVERY), this::run);
    }

    void run() {
        Instant old = clock.instant().minus(config.kept());
        repeated("""
                update delivery set state = 'DEAD', reason = 'NEVER_SENT', ended_at = ? where id = any (array(
                  select d.id from delivery d join subscription s on s.id = d.subscription
                  where d.state = 'PENDING' and d.accepted_at < ? and s.state <> 'ACTIVE' limit ?))
                """, clock.instant(), old);
        repeated("""
                delete from delivery where id = any (array(select id from delivery where ended_at < ? limit ?))
                """, old);
        repeated("""
                delete from delivery_attempt
                where id = any (array(select id from delivery_attempt where at < ? limit ?))
                """, old);
        repeated("""
                delete from webhook_event where id = any (array(
                  select e.id from webhook_event e where e.received_at < ?
                    and not exists (select from delivery d where d.event = e.id) limit ?))
                """, clock.instant().minus(EVERY));
    }

    private void repeated(String statement, Object... parameters) {
        Object[] all = java.util.Arrays.copyOf(parameters, parameters.length + 1);
        all[parameters.length] = AT_ONCE;
        int changed;
        do {
            changed = QuarkusTransaction.requiringNew().call(() -> database.update(statement, all));
        } while (changed == AT_ONCE);
    }
}
