package org.planmonitor.kit.forgetting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.jboss.logging.Logger;

/**
 * Deletes the plan that {@value #PLAN} names, after the migrations and with their rights, in one transaction: all of it or nothing. Only an archived plan
 * is deleted; that and how much it was stays in {@code forgotten_plan}, what was done to it in the audit. Said again, it changes nothing.
 *
 * <p>A service says by a view {@code archived_plan (plan, sharing)} which plans are archived, by {@value #KEPT} what outlives a plan, and by a function
 * {@code before_forgetting(text)}, if it has one, what is to be remembered first.
 */
public final class ForgetPlan implements Callback {

    static final String PLAN = "planmonitor.forget.plan";
    static final String KEPT = "planmonitor.forget.kept";

    private static final Logger LOGGER = Logger.getLogger(ForgetPlan.class);
    private static final String MEMORY = "forgotten_plan";

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE && !plan().isBlank();
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        String plan = plan();
        try {
            Connection connection = context.getConnection();
            if (exists(connection, "select from forgotten_plan where plan = ?", plan)) {
                LOGGER.infof("plan %s was forgotten before", plan);
                return;
            }
            if (!exists(connection, "select from archived_plan where plan = ?", plan)) {
                throw new FlywayException("The plan " + plan + " is not archived here: it is not forgotten.");
            }
            forget(connection, plan);
        } catch (SQLException e) {
            throw new FlywayException("The plan " + plan + " cannot be forgotten: " + e.getMessage(), e);
        }
    }

    @Override
    public String getCallbackName() {
        return "forget-plan";
    }

    private static void forget(Connection connection, String plan) throws SQLException {
        Set<String> kept = new TreeSet<>(List.of(MEMORY));
        kept.addAll(config().getOptionalValues(KEPT, String.class).orElse(List.of()));
        List<PlanRows> all = PlanRows.of(Catalog.of(connection), kept);
        update(
                connection,
                "insert into forgotten_plan (plan, sharing) select plan, sharing from archived_plan where plan = ?",
                plan);
        if (exists(connection, "select where to_regproc(?) is not null", "before_forgetting")) {
            exists(connection, "select before_forgetting(?)", plan);
        }
        // What is only ever added to is guarded by triggers, which are in force again before anybody else sees the
        // table.
        // A service that runs is not kept waiting for long, and neither is this: it is said again.
        execute(connection, "set local lock_timeout = '10s'");
        triggers(connection, all, "disable");
        long rows = 0;
        for (PlanRows each : all) {
            rows += update(connection, "delete from %s where %s".formatted(each.table(), each.condition()), plan);
        }
        triggers(connection, all, "enable");
        update(connection, "delete from idempotency_key where strpos(path || '/', '/plans/' || ? || '/') > 0", plan);
        update(connection, "update forgotten_plan set rows = " + rows + " where plan = ?", plan);
        LOGGER.infof("plan %s is forgotten: %d rows of %d tables", plan, rows, all.size());
    }

    private static void triggers(Connection connection, List<PlanRows> all, String does) throws SQLException {
        execute(connection, "set constraints all immediate");
        for (PlanRows each : all) {
            execute(connection, "alter table %s %s trigger user".formatted(each.table(), does));
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static boolean exists(Connection connection, String sql, String parameter) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private static int update(Connection connection, String sql, String plan) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, plan);
            return statement.executeUpdate();
        }
    }

    private static String plan() {
        return config().getOptionalValue(PLAN, String.class).orElse("");
    }

    /** Made by the migration library, which injects nothing. */
    private static Config config() {
        return ConfigProvider.getConfig();
    }
}
