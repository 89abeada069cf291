package org.planmonitor.kit.problem;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;

import org.hibernate.StaleStateException;

import org.planmonitor.kit.text.Text;

/**
 * What PostgreSQL and Hibernate say of a write, as the caller may know it: by SQLSTATE only, because the message names tables
 * and values.
 */
final class DatabaseFailures {

    private static final int SOON_SECONDS = 1;

    /** By the first two digits: no connection, credentials refused, no room (disk, memory, connections), the machine fails. */
    private static final Set<String> UNAVAILABLE_CLASSES = Set.of("08", "28", "53", "58");

    private static final Text STALE =
            new Text("资源已被他人更改；请重新读取后再试。", "Somebody else changed the resource; read it again.");
    private static final Text EXISTS = new Text("相同的内容已经存在。", "The same thing exists already.");
    private static final Text BUSY = new Text("同时有其他更改正在进行；请重试。", "Another change is under way; try again.");

    private DatabaseFailures() {}

    static Optional<Failure> of(Throwable failure) {
        return switch (failure) {
            case OptimisticLockException _ -> Optional.of(stale());
            case StaleStateException _ -> Optional.of(stale());
            case PessimisticLockException _ -> Optional.of(busy());
            // Without a state it is the pool that speaks: no connection in time.
            case SQLException sql ->
                sql.getSQLState() == null ? Optional.of(unavailable()) : ofState(sql.getSQLState());
            default -> Optional.empty();
        };
    }

    private static Optional<Failure> ofState(String state) {
        return switch (state) {
            case "23505" -> Optional.of(Failure.of(KitProblem.CONFLICT, EXISTS));
            // serialization failure, deadlock, lock not available
            case "40001", "40P01", "55P03" -> Optional.of(busy());
            // statement timeout, shutting down or starting, only reads are taken
            case "57014", "57P01", "57P02", "57P03", "25006" -> Optional.of(unavailable());
            default ->
                UNAVAILABLE_CLASSES.stream().anyMatch(state::startsWith)
                        ? Optional.of(unavailable())
                        : Optional.empty();
        };
    }

    private static Failure stale() {
        return Failure.of(KitProblem.PRECONDITION_FAILED, STALE);
    }

    private static Failure busy() {
        return Failure.of(KitProblem.CONFLICT, BUSY).retryAfter(SOON_SECONDS);
    }

    private static Failure unavailable() {
        return Statuses.failure(KitProblem.UNAVAILABLE).retryAfter(SOON_SECONDS);
    }
}
