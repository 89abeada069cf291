package org.planmonitor.local.postgres;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.planmonitor.local.Home;
import org.planmonitor.local.Ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The server keeps its data over restarts and kills, and the roles may what they should. */
final class PostgresTest {

    private static final Path UNPACKED = Path.of("target", "postgres").toAbsolutePath();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Test
    void dataOutlivesAStopAndAKillAndAStaleLock() throws Exception {
        Home home = home();
        Postgres first = started(home);
        execute(first, "indicators_owner", "create table kept (text text); insert into kept values ('太原市')");
        first.child().stop();

        Postgres second = started(home);
        execute(second, "indicators_app", "insert into kept values ('大同市')");
        ProcessHandle.of(second.child().pid()).ifPresent(ProcessHandle::destroyForcibly);
        second.child().onExit().get();
        long somebodyElse = ProcessHandle.current().pid();
        Files.writeString(home.postgres().resolve("postmaster.pid"), somebodyElse + "\n");

        Postgres third = started(home);
        try {
            assertThat(query(third, "select count(*) from kept where text like '%原%'"))
                    .isEqualTo("1");
            assertThat(query(third, "select count(*) from kept")).isEqualTo("2");
            assertThat(query(third, "show fsync")).isEqualTo("on");
            assertThat(query(third, "show server_encoding")).isEqualTo("UTF8");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> execute(third, "indicators_app", "create table mine (id int)"))
                    .withMessageContaining("permission denied");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> execute(third, "projects_app", "select 1"))
                    .withMessageContaining("permission denied");
        } finally {
            third.child().stop();
        }
    }

    /** What was committed before the instant is there, what was after is not, and what stood there before is kept aside. */
    @Test
    void anyInstantSinceABaseBackupComesBack() throws Exception {
        Home home = home();
        Files.createDirectories(home.walArchive());
        Postgres first = started(home);
        execute(first, "indicators_owner", "create table kept (id int); insert into kept values (1)");
        Path base = directory.resolve("base");
        BaseBackup.take(first.port(), home.postgres(), base);
        execute(first, "indicators_owner", "insert into kept values (2)");
        Thread.sleep(20); // instants of commits are told apart
        Instant until = Instant.now();
        Thread.sleep(20);
        execute(first, "indicators_owner", "insert into kept values (3); drop table kept");
        first.child().stop();

        Path before = PointInTime.prepare(home, base, until);
        Postgres second = started(home);
        try {
            assertThat(query(second, "select string_agg(id::text, ',' order by id) from kept"))
                    .isEqualTo("1,2");
            execute(second, "indicators_owner", "insert into kept values (4)");
            assertThat(before.resolve("PG_VERSION")).exists();
        } finally {
            second.child().stop();
        }
    }

    private Home home() throws IOException {
        Home home = new Home(directory);
        for (Path each : new Path[] {home.postgres(), home.run(), home.log()}) {
            Files.createDirectories(each);
        }
        return home;
    }

    private static Postgres started(Home home) throws IOException, InterruptedException {
        int port;
        try (ServerSocket probe = new ServerSocket(0, 1, Ports.loopback())) {
            port = probe.getLocalPort();
        }
        Postgres postgres = Postgres.start(UNPACKED, home, port);
        postgres.awaitReady();
        Databases.ensure(postgres);
        return postgres;
    }

    private static void execute(Postgres postgres, String role, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(postgres.url("indicators"), role, role);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(Postgres postgres, String sql) throws SQLException {
        try (Connection connection = postgres.connect("indicators");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
