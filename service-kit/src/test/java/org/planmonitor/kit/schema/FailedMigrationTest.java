package org.planmonitor.kit.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.Platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** PostgreSQL changes a schema in a transaction: a migration that fails half way is not there at all, and the next start tries it again. */
class FailedMigrationTest {

    @Test
    void nothing_of_it_stays_and_the_message_says_which_and_where() throws SQLException {
        Platform.Database database = Platform.database("half");
        Flyway failing = Flyway.configure()
                .dataSource(database.url(), database.owner(), database.password())
                .locations("db/kit", "db/migration", "db/half")
                .placeholders(Map.of("app_role", database.app()))
                .load();

        for (int start = 1; start <= 2; start++) {
            assertThatThrownBy(failing::migrate)
                    .isInstanceOf(FlywayException.class)
                    .hasMessageContaining("V902__half.sql")
                    .hasMessageContaining("duplicate key")
                    .hasMessageContaining("Line");
        }

        try (Connection owner = database.connectAsOwner()) {
            assertThat(one(owner, "select to_regclass('half_done')")).isNull();
            assertThat(one(owner, "select string_agg(version, ' ' order by installed_rank) from flyway_schema_history"))
                    .isEqualTo("0.1 900");
        }
    }

    private static @Nullable String one(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
