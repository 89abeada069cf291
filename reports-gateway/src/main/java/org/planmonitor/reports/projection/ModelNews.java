package org.planmonitor.reports.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import javax.sql.DataSource;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

import org.planmonitor.kit.sql.Database;

/**
 * Says at every replica which plans' read models, or alerts, have changed, when the transaction that changed them commits: by LISTEN and
 * NOTIFY, so that it costs no question. While the database cannot be heard nobody is told, and nobody may rely on what he remembers.
 */
@Singleton
public class ModelNews {

    private static final Logger LOGGER = Logger.getLogger(ModelNews.class);
    private static final String CHANNEL = "read_models";
    private static final String EVERY_PLAN = "";
    private static final Duration WAIT = Duration.ofSeconds(2);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final DataSource dataSource;
    private final Database database;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private volatile boolean heard;
    private volatile boolean stopping;

    ModelNews(DataSource dataSource, Database database) {
        this.dataSource = dataSource;
        this.database = database;
        this.thread = Thread.ofPlatform().name("model-news").daemon().unstarted(this::run);
    }

    private record Listener(Consumer<String> plan, Runnable everything) {}

    /**
     * @param plan called with the code of a plan that has changed
     * @param everything called when all may have changed: another set serves, or news were missed
     */
    public void listen(Consumer<String> plan, Runnable everything) {
        listeners.add(new Listener(plan, everything));
    }

    /** Whether changes are heard now. */
    public boolean isHeard() {
        return heard;
    }

    /** In the transaction that changes a set of models: it is said when that set serves. */
    void changed(int generation, Collection<String> plans) {
        database.query("""
                select pg_notify(?, plan) from unnest(?::text[]) as plan
                where exists (select from generation where serving = ?)
                """, row -> 0, CHANNEL, plans, generation);
    }

    /** In a transaction that changes something else that is shown of a plan. */
    public void changed(String plan) {
        database.query("select pg_notify(?, ?)", row -> 0, CHANNEL, plan);
    }

    /** In the transaction in which another set begins to serve. */
    void everythingChanged() {
        database.query("select pg_notify(?, ?)", row -> 0, CHANNEL, EVERY_PLAN);
    }

    void start(@Observes StartupEvent started) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        thread.interrupt();
        thread.join(WAIT.plus(RETRY));
    }

    private void run() {
        while (!stopping) {
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("listen " + CHANNEL);
                heard = true;
                listeners.forEach(listener -> listener.everything().run());
                follow(connection.unwrap(PGConnection.class), statement);
                statement.execute("unlisten " + CHANNEL);
            } catch (SQLException e) {
                LOGGER.warnf("changes of the read models are not heard now: %s", e.getMessage());
                pause();
            } finally {
                heard = false;
            }
        }
    }

    private void follow(PGConnection connection, Statement statement) throws SQLException {
        while (!stopping) {
            PGNotification[] news = connection.getNotifications((int) WAIT.toMillis());
            if (news == null || news.length == 0) {
                statement.execute("select 1"); // a connection that died in silence is silent here, too
                continue;
            }
            for (PGNotification each : news) {
                String plan = each.getParameter();
                listeners.forEach(listener -> tell(listener, plan));
            }
        }
    }

    private static void tell(Listener listener, String plan) {
        if (plan.equals(EVERY_PLAN)) {
            listener.everything().run();
        } else {
            listener.plan().accept(plan);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
