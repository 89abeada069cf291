package org.planmonitor.indicators.definition;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

import org.planmonitor.indicators.testing.Packs;
import org.planmonitor.kit.testing.Platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A database from before definitions had versions keeps every definition, and from then on refuses to lose one. */
class MigrationTest {

    private static final String BEFORE = "10";

    @Test
    void whatAPackDefinedIsTheFirstVersion() throws SQLException {
        Platform.Database database = Platform.database("upgraded");
        flyway(database).target(BEFORE).load().migrate();
        try (Connection connection = database.connectAsOwner()) {
            oldPlan(connection);
            flyway(database).load().migrate();

            assertThat(count(connection, "kind = 'INDICATOR' and version = 1")).isEqualTo(46);
            assertThat(count(connection, "kind = 'COMMITMENT' and not withdrawn"))
                    .isEqualTo(161);
            assertThat(count(connection, "kind in ('PLAN', 'STRUCTURE', 'GLOSSARY', 'HISTORICAL_FIGURES')"))
                    .isEqualTo(4);
            assertThat(text(connection, """
                            select body #>> '{components,0,target,value}' || ' of ' || ordinal from definition_version
                            where code = 'gdp-growth'""")).isEqualTo("8.5 of 0");
            assertThat(text(connection, """
                            select kind || ' ' || changed_by || ' ' || (known_from at time zone 'Asia/Shanghai')::date
                            from definition_change""")).isEqualTo("IMPORTED planner-1 2021-05-08");
            assertThat(text(connection, "select (definitions_changed_at = imported_at)::text from plan"))
                    .isEqualTo("true");
        }
    }

    @Test
    void aVersionIsNeverOverwritten() throws SQLException {
        Platform.Database database = Platform.database("kept");
        flyway(database).target(BEFORE).load().migrate();
        try (Connection owner = database.connectAsOwner();
                Connection app = database.connectAsApp()) {
            oldPlan(owner);
            flyway(database).load().migrate();
            for (String change : new String[] {
                "update definition_version set withdrawn = true",
                "delete from definition_version",
                "update definition_change set reason = 'another'",
            }) {
                assertThatThrownBy(() -> run(owner, change)).hasMessageContaining("append-only");
                assertThatThrownBy(() -> run(app, change)).hasMessageContaining("permission denied");
            }
        }
    }

    private static org.flywaydb.core.api.configuration.FluentConfiguration flyway(Platform.Database database) {
        return Flyway.configure()
                .dataSource(database.url(), database.owner(), database.password())
                .locations("db/kit", "db/migration")
                .placeholders(Map.of("app_role", database.app()));
    }

    private static void oldPlan(Connection connection) throws SQLException {
        run(connection, """
                insert into plan (code, name_zh, name_en, short_name_zh, short_name_en, publisher_zh, publisher_en, start_year,
                    end_year, printed_on, region_code, time_zone, calendar, thresholds, sharing, simulated, known_from,
                    imported_at, last_published_at)
                values ('taiyuan-14fyp', '', '', '', '', '', '', 2021, 2025, '2021-05-08', '140100', 'Asia/Shanghai', '{}', '{}',
                    'PUBLIC', false, '2021-05-07T16:00:00Z', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z')""");
        try (PreparedStatement pack = connection.prepareStatement("""
                insert into plan_pack (plan_id, content_hash, document, imported_at, imported_by)
                select id, 'hash', ?, imported_at, 'planner-1' from plan""")) {
            pack.setString(1, Packs.taiyuan().toString());
            pack.executeUpdate();
        }
    }

    private static int count(Connection connection, String condition) throws SQLException {
        return Integer.parseInt(text(connection, "select count(*)::text from definition_version where " + condition));
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
