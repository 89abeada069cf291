package org.planmonitor.projects.plan;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.planmonitor.kit.closing.Closures;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.sql.Database;

/** Which plans are over, as the service that owns them told. */
@ApplicationScoped
class ArchivedPlans implements Closures {

    private final Database database;
    private final CurrentCaller caller;

    ArchivedPlans(Database database, CurrentCaller caller) {
        this.database = database;
        this.caller = caller;
    }

    @Override
    @Transactional
    public boolean isClosed(String plan) {
        return database.first(
                        "select 1 from archived_plan where plan = ? and sharing = any (?)",
                        row -> true,
                        plan,
                        caller.get().visible())
                .isPresent();
    }

    /** Told again, nothing changes. */
    @Transactional(Transactional.TxType.MANDATORY)
    void add(String plan, Instant archivedAt) {
        database.update(
                "insert into plan_archived (plan, archived_at) values (?, ?) on conflict do nothing", plan, archivedAt);
    }
}
