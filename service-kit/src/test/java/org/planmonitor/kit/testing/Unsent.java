package org.planmonitor.kit.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import javax.sql.DataSource;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;

/** What the service under test has left in its outbox: it is told later than it was done, and may come after a probe has begun. */
final class Unsent {

    private Unsent() {}

    /** Waits until all that is left by now is sent; what is left meanwhile is not waited for. */
    static void awaitNone() {
        ArcContainer service = Arc.container();
        if (service == null || !service.isRunning()) {
            return;
        }
        DataSource database = service.instance(DataSource.class).get();
        long newest = number(database, "select coalesce(max(seq), 0) from outbox");
        Patience.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> number(database, "select count(*) from outbox where seq <= " + newest) == 0);
    }

    private static long number(DataSource database, String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError("the outbox cannot be read", e);
        }
    }
}
