package org.planmonitor.kit.schema;

import java.util.Map;

import jakarta.inject.Inject;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.sample.SampleTest;
import org.planmonitor.kit.testing.Platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A version comes back on the schema that the next one has left, with numbered and repeatable migrations that it does not know. */
@SampleTest
class NewerSchemaTest {

    private static final String[] ITS_OWN = {"db/kit", "db/migration"};
    private static final String[] THE_NEXT = {"db/kit", "db/migration", "db/next"};

    @Inject
    Flyway service;

    @Test
    void a_version_starts_and_migrates_nothing_where_the_next_one_was() {
        Platform.Database database = Platform.database("newer");
        assertThat(asServices(database, THE_NEXT).load().migrate().migrations)
                .extracting(each -> each.description)
                .contains("next");

        Flyway before = asServices(database, ITS_OWN).load();
        assertThatCode(before::validate).doesNotThrowAnyException();
        assertThat(before.migrate().migrationsExecuted).isZero();
    }

    @Test
    void a_version_whose_schema_is_older_than_it_needs_says_what_is_missing() {
        Platform.Database database = Platform.database("older");
        asServices(database, ITS_OWN).load().migrate();

        Flyway next = asServices(database, THE_NEXT).load();
        assertThatThrownBy(next::validate)
                .isInstanceOf(FlywayValidateException.class)
                .hasMessageContaining("901");
    }

    private FluentConfiguration asServices(Platform.Database database, String... locations) {
        return Flyway.configure()
                .dataSource(database.url(), database.owner(), database.password())
                .locations(locations)
                .placeholders(Map.of("app_role", database.app()))
                .ignoreMigrationPatterns(service.getConfiguration().getIgnoreMigrationPatterns());
    }
}
