package org.planmonitor.projects.transit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.Platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A database from before members had versions keeps what was known of them, and from then on refuses to lose it. */
class MigrationTest {

    private static final String BEFORE = "102";

    @Test
    void what_a_pack_said_is_the_first_version_and_what_was_published_since_the_second() throws SQLException {
        Platform.Database database = Platform.database("transit_upgraded");
        flyway(database).target(BEFORE).load().migrate();
        try (Connection owner = database.connectAsOwner();
                Connection app = database.connectAsApp()) {
            oldNetworks(owner);
            flyway(database).load().migrate();

            assertThat(text(owner, """
                            select string_agg(code || ' ' || version || ' ' || coalesce(status, '-') || ' '
                              || (known_from at time zone 'Asia/Shanghai')::date, ', ' order by code, version)
                            from transit_member_version"""))
                    .isEqualTo("line-1 1 PLANNED 2021-05-08, line-1 2 EXISTING 2026-01-02, road 1 - 2021-05-08");
            assertThat(text(owner, """
                            select (content #>> '{facts,0,openedOn}') || ' ' || (content #>> '{facts,0,lengthKm}') || ' '
                              || (content #>> '{projects,0}') || ' ' || (content #>> '{routeNumbers,0}') || ' ' || (content ->> 'group')
                            from transit_member_version where version = 2""")).isEqualTo("2025-02-22 28.737 p-1 G1 metro");
            assertThat(text(owner, "select string_agg(code || ' ' || version, ', ' order by code) from transit_member"))
                    .isEqualTo("line-1 2, road 1");
            for (String change : new String[] {
                "update transit_member_version set status = null",
                "delete from transit_member_version",
                "delete from transit_measure",
                "delete from transit_mileage_proposal",
                "delete from transit_geometry",
                "delete from region_bounds"
            }) {
                assertThatThrownBy(() -> run(owner, change)).hasMessageContaining("append-only");
                assertThatThrownBy(() -> run(app, change)).hasMessageContaining("permission denied");
            }
        }
    }

    private static FluentConfiguration flyway(Platform.Database database) {
        return Flyway.configure()
                .dataSource(database.url(), database.owner(), database.password())
                .locations("db/kit", "db/migration")
                .placeholders(Map.of("app_role", database.app()));
    }

    private static void oldNetworks(Connection connection) throws SQLException {
        run(connection, """
                insert into plan (code, name_zh, name_en, starts_in, ends_in, printed_on, region, time_zone, simulated, sharing)
                values ('city', '', '', '2021', '2025', '2021-05-08', '140100', 'Asia/Shanghai', false, 'PUBLIC')""");
        run(connection, """
                insert into pack (plan, version, digest, counts, imported_at, imported_by)
                values ('city', 1, 'digest', '{}', '2026-01-02T00:00:00Z', 'planner-1')""");
        run(connection, """
                insert into transit_group (id, plan, code, ordinal, name_zh, name_en, mode, sharing)
                values (1, 'city', 'metro', 1, '', '', 'METRO', 'PUBLIC')""");
        run(connection, """
                insert into transit_member (id, plan, code, ordinal, name_zh, name_en, group_code, mode, status, document, sharing, version)
                values (1, 'city', 'line-1', 1, '1号线', 'Line 1', 'metro', 'METRO', 'PLANNED',
                    '{"routeNumbers": ["G1"], "via": [], "relatedTo": [], "composedOf": [], "composedName": false, "source": {}}', 'PUBLIC', 0),
                  (2, 'city', 'road', 2, '路', 'Road', 'metro', 'METRO', null,
                    '{"routeNumbers": [], "via": [], "relatedTo": [], "composedOf": [], "composedName": false, "source": {}}', 'PUBLIC', 0)""");
        run(connection, """
                insert into transit_fact (member_id, ordinal, opened_on, length_km, source_title)
                values (1, 0, '2025-02-22', 28.737, '公告')""");
        run(connection, """
                insert into portfolio (id, plan, code, ordinal, name_zh, name_en, sharing)
                values (1, 'city', 'TRANSIT', 1, '', '', 'PUBLIC')""");
        run(connection, """
                insert into project (id, plan, code, number, ordinal, name_zh, name_en, portfolio, kind, works, life_cycle, stage, path_stage,
                    document, search_text, search_terms, sharing, version)
                values (7, 'city', 'p-1', 'P-1', 1, '', '', 'TRANSIT', 'PROJECT', true, 'PUBLIC_WORKS', 'LISTED', 'LISTED', '{}', '', '',
                    'PUBLIC', 0)""");
        run(connection, """
                insert into project_link (plan, kind, code, project_id) values ('city', 'TRANSIT_MEMBER', 'line-1', 7)""");
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
