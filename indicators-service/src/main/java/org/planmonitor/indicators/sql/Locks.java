package org.planmonitor.indicators.sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.planmonitor.kit.sql.Database;

/** Makes writers of something that has no row to lock yet queue up until their transactions end. */
@ApplicationScoped
public class Locks {

    private final Database sql;

    Locks(Database sql) {
        this.sql = sql;
    }

    /** Waits for its turn at this name. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void take(String name) {
        sql.query("select 1 from (select pg_advisory_xact_lock(hashtextextended(?, 0))) l", row -> row.getInt(1), name);
    }
}
