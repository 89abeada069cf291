package org.planmonitor.drills;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import org.planmonitor.local.Failure;
import org.planmonitor.local.Home;
import org.planmonitor.local.Jvm;
import org.planmonitor.local.Ports;
import org.planmonitor.local.Token;
import org.planmonitor.local.aot.Caches;
import org.planmonitor.local.broker.Broker;
import org.planmonitor.local.issuer.Issuer;
import org.planmonitor.local.postgres.Databases;
import org.planmonitor.local.postgres.Postgres;
import org.planmonitor.local.process.Leftovers;

/** One database, one broker and one issuer with fresh data, which all replicas share. */
final class Platform implements AutoCloseable {

    private static final int PORT_BASE = 26_100;
    private static final int ROUNDS = 5;

    private final Home home;
    private final Ports ports = Ports.from(PORT_BASE);
    private final Jvm jvm;
    private final Path root;
    private final Issuer issuer;
    private Postgres postgres;
    private Broker broker;

    private Platform(Path root, Path data) throws InterruptedException {
        this.root = root;
        home = new Home(data);
        home.create();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> endAll(home), "stop"));
        jvm = Jvm.with(Caches.of(root));
        issuer = Issuer.start(home.issuer(), ports.issuer());
        postgres = startedPostgres();
        broker = startedBroker();
        postgres.awaitReady();
        Databases.ensure(postgres);
        broker.awaitReady();
    }

    private Postgres startedPostgres() {
        return Postgres.start(root.resolve("deploy/local/target/postgres"), home, ports.postgres());
    }

    private Broker startedBroker() {
        return Broker.start(home, jvm, ports.kafka(), ports.controller());
    }

    /** As when its machine goes: nobody is told. */
    void endDatabase() {
        postgres.child().stop();
    }

    void beginDatabase() throws InterruptedException {
        postgres = startedPostgres();
        postgres.awaitReady();
    }

    void endBroker() {
        broker.child().stop();
    }

    void beginBroker() throws InterruptedException {
        broker = startedBroker();
        broker.awaitReady();
    }

    /** Brings back whichever of the two has ended by itself. */
    void mend() throws InterruptedException {
        if (!postgres.child().isAlive()) {
            beginDatabase();
        }
        if (!broker.child().isAlive()) {
            beginBroker();
        }
    }

    /** From here on a role needs its password, as everywhere but in the demonstration. */
    void requirePasswords() throws IOException {
        Files.writeString(home.postgres().resolve("pg_hba.conf"), """
                host all postgres 127.0.0.1/32 trust
                host all all 127.0.0.1/32 scram-sha-256
                """);
        try (Connection connection = superuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw Failure.of("PostgreSQL takes no new rules: %s.", e.getMessage());
        }
    }

    /** A drill that is ended leaves nothing behind, nor what it starts while the rest of it ends. */
    private static void endAll(Home home) {
        for (int round = 0; round < ROUNDS; round++) {
            if (Leftovers.stop(home.run()).isEmpty()) {
                return;
            }
        }
    }

    static Platform fresh(Path root) throws IOException, InterruptedException {
        return new Platform(root, Files.createTempDirectory("plan-monitor-drill"));
    }

    /** The same on a directory that is there already. */
    static Platform on(Path root, Path data) throws InterruptedException {
        return new Platform(root, data);
    }

    Home home() {
        return home;
    }

    Ports ports() {
        return ports;
    }

    Jvm jvm() {
        return jvm;
    }

    String kafka() {
        return "127.0.0.1:" + ports.kafka();
    }

    String databaseUrl(String database) {
        return postgres.url(database);
    }

    Connection superuser(String database) {
        try {
            return DriverManager.getConnection(postgres.url(database), "postgres", "");
        } catch (SQLException e) {
            throw Failure.of("PostgreSQL does not answer: %s.", e.getMessage());
        }
    }

    String token(String role) throws InterruptedException {
        return Token.fetch(Ports.url(ports.issuer()), role);
    }

    /** Services end before it. The data stays, for whoever wants to know why a drill has failed. */
    @Override
    public void close() {
        broker.child().stop();
        postgres.child().stop();
        issuer.close();
    }
}
