package org.planmonitor.drills;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

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
    private final Issuer issuer;
    private final Postgres postgres;
    private final Broker broker;

    private Platform(Path root, Path data) throws InterruptedException {
        home = new Home(data);
        home.create();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> endAll(home), "stop"));
        jvm = Jvm.with(Caches.of(root));
        issuer = Issuer.start(home.issuer(), ports.issuer());
        postgres = Postgres.start(root.resolve("deploy/local/target/postgres"), home, ports.postgres());
        broker = Broker.start(home, jvm, ports.kafka(), ports.controller());
        postgres.awaitReady();
        Databases.ensure(postgres);
        broker.awaitReady();
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
