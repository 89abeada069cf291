package org.planmonitor.kit.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import org.planmonitor.kit.sample.SampleTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@SampleTest
class DatabaseTimeTest {

    private static final Clock AHEAD = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(5));

    @Inject
    DataSource dataSource;

    @Test
    void a_replica_whose_clock_is_off_goes_by_the_database() {
        assertThat(new DatabaseTime(dataSource, AHEAD).now()).isCloseTo(Instant.now(), within(Duration.ofSeconds(30)));
    }

    @Test
    void its_own_clock_will_do_until_the_database_has_been_asked() {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://127.0.0.1:1/nowhere");

        assertThat(new DatabaseTime(nowhere, AHEAD).now()).isAfter(Instant.now().plus(Duration.ofMinutes(4)));
    }
}
