package org.planmonitor.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.planmonitor.local.Deletion;
import org.planmonitor.local.Failure;
import org.planmonitor.local.Home;
import org.planmonitor.local.process.Child;
import org.planmonitor.local.process.LogTail;

/**
 * One PostgreSQL on loopback whose data stays. The binaries come from zonky's jars, but its starter is not used: it
 * switches fsync off and stops the server in a shutdown hook of its own, before the services have let go of it.
 */
public final class Postgres {

    private static final String SUPERUSER = "postgres";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final int port;
    private final Child server;

    private Postgres(int port, Child server) {
        this.port = port;
        this.server = server;
    }

    /** Starts the server on its data, made first when there is none; does not wait until it answers. */
    public static Postgres start(Path unpackTo, Home home, int port) {
        return start(unpackTo, home, port, "64MB");
    }

    /** The same with other shared memory than that of a laptop on which everything runs. */
    public static Postgres start(Path unpackTo, Home home, int port, String sharedBuffers) {
        Binaries binaries = Binaries.unpackedIn(unpackTo);
        if (!Files.exists(home.postgres().resolve("PG_VERSION"))) {
            initialise(binaries, home);
        }
        removeStaleLock(home);
        List<String> command = asUnprivileged(
                binaries.program("postgres"),
                "-D",
                home.postgres().toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "max_connections=200",
                "-c",
                "shared_buffers=" + sharedBuffers,
                "-c",
                "min_wal_size=32MB", // what is kept ready for later is copied with the template, too
                "-c",
                "fsync=on");
        if (Files.isDirectory(home.walArchive())) {
            command.addAll(archiving(home.walArchive()));
        }
        return new Postgres(port, Child.startInterruptible("postgres", command, home));
    }

    /** A segment is in the archive whole or not at all, and at most a minute of work is not there. */
    private static List<String> archiving(Path archive) {
        String copy = "test ! -f \"%1$s/%%f\" && cp \"%%p\" \"%1$s/.%%f\" && mv \"%1$s/.%%f\" \"%1$s/%%f\""
                .formatted(archive);
        return List.of("-c", "archive_mode=on", "-c", "archive_timeout=60", "-c", "archive_command=" + copy);
    }

    int port() {
        return port;
    }

    public Child child() {
        return server;
    }

    public void awaitReady() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            server.requireAlive();
            try (Connection connection = connect("postgres")) {
                // While it reads an archive it answers questions, and takes nothing.
                if (connection.isValid(1) && !isRecovering(connection)) {
                    return;
                }
            } catch (SQLException e) {
                if (System.nanoTime() > deadline) {
                    throw Failure.of("PostgreSQL does not answer on port %d: %s.", port, e.getMessage());
                }
            }
            Thread.sleep(50);
        }
    }

    private static boolean isRecovering(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("select pg_is_in_recovery()")) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, "");
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static void initialise(Binaries binaries, Home home) {
        // Made under another name: whoever is killed meanwhile leaves no half of a database that would be taken for
        // one.
        Path unfinished = home.postgres().resolveSibling("postgres.unfinished");
        // The built-in provider knows Unicode without any library of the machine, so that indexes survive its upgrades.
        List<String> command = asUnprivileged(
                binaries.program("initdb"),
                "--pgdata=" + unfinished,
                "--username=" + SUPERUSER,
                "--auth=trust",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        try {
            Deletion.of(unfinished);
            Process initdb = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(home.log("initdb").toFile())
                    .start();
            if (initdb.waitFor() != 0) {
                throw Failure.of(
                        "PostgreSQL's data cannot be made in %s: %s (log: %s)",
                        home.postgres(), LogTail.tellingLine(home.log("initdb")), home.log("initdb"));
            }
            Files.move(unfinished, home.postgres(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw Failure.of("PostgreSQL's data cannot be made in %s: %s.", home.postgres(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.of("Interrupted.");
        }
    }

    /**
     * Leftovers are stopped before this, so whoever has the pid in the lock file now is not our server. PostgreSQL itself
     * would refuse to start when a process of the same user has got that pid after a restart of the machine.
     */
    static void removeStaleLock(Home home) {
        try {
            Files.deleteIfExists(home.postgres().resolve("postmaster.pid"));
        } catch (IOException e) {
            throw Failure.of("Cannot remove PostgreSQL's stale lock in %s: %s.", home.postgres(), e.getMessage());
        }
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody, with root's files. */
    private static List<String> asUnprivileged(String... command) {
        List<String> all = new ArrayList<>();
        if (System.getProperty("user.name", "").equals("root")) {
            all.add("unshare");
            all.add("--user");
        }
        all.addAll(List.of(command));
        return all;
    }
}
