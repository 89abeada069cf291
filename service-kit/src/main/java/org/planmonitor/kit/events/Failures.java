package org.planmonitor.kit.events;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;

import org.apache.kafka.common.errors.RetriableException;

/** Which failures pass by themselves, however often they come: the database or the broker is away, or two writers met. */
final class Failures {

    /** SQLSTATE classes: connection, rollback (deadlock, serialisation), resources, operator, system; and lock not available. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57", "58");

    private Failures() {}

    static boolean passes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientException
                    || cause instanceof SQLRecoverableException
                    || cause instanceof RetriableException
                    || cause instanceof jakarta.persistence.OptimisticLockException
                    || (cause instanceof SQLException sql && passes(sql))) {
                return true;
            }
        }
        return false;
    }

    private static boolean passes(SQLException failure) {
        String state = failure.getSQLState();
        // Without a state it is the pool that speaks: no connection in time.
        return state == null || (state.length() == 5 && PASSING.contains(state.substring(0, 2)));
    }
}
