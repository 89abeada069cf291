package org.planmonitor.projects.evidence;

import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;

import org.planmonitor.kit.jobs.RunOnce;
import org.planmonitor.kit.sql.Database;

/**
 * Takes away the bytes of evidence whose plan was deleted. A key is crossed out after the store has forgotten it, so that a run that was broken off, or a
 * store that does not answer, leaves it for the next one.
 */
@ApplicationScoped
class RemoveForgotten {

    static final String JOB = "forgotten-evidence";
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final int BATCH = 200;

    private final RunOnce jobs;
    private final Database database;
    private final EvidenceStore store;

    RemoveForgotten(RunOnce jobs, Database database, EvidenceStore store) {
        this.jobs = jobs;
        this.database = database;
        this.store = store;
    }

    void register(@Observes StartupEvent started) {
        jobs.register(JOB, Schedules.fixedDelay(EVERY), this::run);
    }

    void run() {
        List<String> keys = QuarkusTransaction.requiringNew().call(this::next);
        while (!keys.isEmpty()) {
            List<String> removed = keys;
            removed.forEach(store::remove);
            QuarkusTransaction.requiringNew()
                    .run(() -> database.update("delete from forgotten_evidence where key = any (?)", removed));
            keys = QuarkusTransaction.requiringNew().call(this::next);
        }
    }

    private List<String> next() {
        return database.query(
                "select key from forgotten_evidence order by key limit ?", row -> row.getString(1), BATCH);
    }
}
