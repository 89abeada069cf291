package org.planmonitor.kit.imports;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.planmonitor.kit.sql.Database;

/**
 * Which plans data is being imported into, over all replicas of a service. An import shares an advisory lock of the database until its
 * transaction ends, so that nothing is left behind by whoever dies; nobody ever takes the lock alone, so that imports wait neither for
 * each other nor for those who ask.
 */
@Singleton
public class Imports {

    /** Separates these locks from other advisory locks of the database: "impo". */
    private static final int LOCK_SPACE = 0x696d706f;

    private final Database database;

    Imports(Database database) {
        this.database = database;
    }

    /** Says that the present transaction imports data into a plan. Say it before anything else. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void begin(String plan) {
        database.query(
                "select 1 from (select pg_advisory_xact_lock_shared(" + LOCK_SPACE + ", hashtext(?))) l",
                row -> row.getInt(1),
                plan);
    }

    /** Whether any import into the plan is under way at this moment. */
    @Transactional
    public boolean areRunning(String plan) {
        return database.query("""
                        select exists (
                          select from pg_locks where locktype = 'advisory' and granted
                            and database = (select oid from pg_database where datname = current_database())
                            and classid::bigint = ? and objid::bigint = hashtext(?)::bigint & 4294967295)
                        """, row -> row.getBoolean(1), (long) LOCK_SPACE, plan)
                .getFirst();
    }
}
