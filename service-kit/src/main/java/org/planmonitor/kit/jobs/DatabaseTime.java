package org.planmonitor.kit.jobs;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.Clock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What time it is for jobs: the database's. Replicas whose own clocks are minutes apart would take each other for dead by their
 * heartbeats, and run a job twice at once. Asked now and then, and counted on from there by the processor's counter, which nobody sets.
 */
final class DatabaseTime implements Clock {

    private static final Logger LOGGER = Logger.getLogger(DatabaseTime.class);
    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final Duration WORTH_A_LINE = Duration.ofSeconds(30);

    private final DataSource dataSource;
    private final java.time.Clock own;
    private final AtomicReference<@Nullable Look> last = new AtomicReference<>();

    /** @param own is believed only while the database has never been asked */
    DatabaseTime(DataSource dataSource, java.time.Clock own) {
        this.dataSource = dataSource;
        this.own = own;
    }

    /** The database's time, and what the counter said then. */
    private record Look(Instant time, long counter) {

        Duration age() {
            return Duration.ofNanos(System.nanoTime() - counter);
        }
    }

    @Override
    public Instant now() {
        Look look = last.get();
        if (look == null || look.age().compareTo(KEPT) > 0) {
            look = ask(look);
        }
        return look == null ? own.instant() : look.time().plus(look.age());
    }

    private @Nullable Look ask(@Nullable Look before) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select clock_timestamp()")) {
            row.next();
            Look look = new Look(row.getTimestamp(1).toInstant(), System.nanoTime());
            last.set(look);
            complainOf(Duration.between(look.time(), own.instant()));
            return look;
        } catch (SQLException e) {
            LOGGER.debug("the database does not say what time it is", e);
            return before;
        }
    }

    private static void complainOf(Duration off) {
        if (off.abs().compareTo(WORTH_A_LINE) > 0) {
            LOGGER.warnf(
                    "the clock of this machine is %d s off the database's: good tokens may be refused and times in the audit are off; mend time"
                            + " synchronisation on the one that is wrong",
                    off.toSeconds());
        }
    }
}
