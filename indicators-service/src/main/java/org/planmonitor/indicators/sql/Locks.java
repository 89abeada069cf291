package org.planmonitor.indicators.sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Makes writers of something that has no row to lock yet queue up until their transactions end. */
@ApplicationScoped
public class Locks {

    private final Sql sql;

    Locks(Sql sql) {
        this.sql = sql;
    }

    /** Waits for its turn at this name. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void take(String name) {
        sql.list("select 1 from (select pg_advisory_xact_lock(hashtextextended(?, 0))) l", row -> row.getInt(1), name);
    }
}
