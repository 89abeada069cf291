package org.planmonitor.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * One PostgreSQL and one Kafka per JVM, started by whoever asks first. Their addresses are kept in system properties, because
 * Quarkus loads test classes in more than one class loader and a static field would start them twice.
 */
public final class Platform {

    private static final String POSTGRES = "planmonitor.test.postgres";
    private static final String KAFKA = "planmonitor.test.kafka";
    private static final String DATABASES = "planmonitor.test.databases";
    // A literal is the same object in every class loader; a class is not.
    static final String LOCK = "planmonitor.test.lock";

    private static final String PASSWORD = "secret";

    private Platform() {}

    /** A database with its two roles: see {@link #database(String)}. */
    public record Database(String name, String url, String owner, String app, String password) {

        public Connection connectAsOwner() throws SQLException {
            return DriverManager.getConnection(url, owner, password);
        }

        public Connection connectAsApp() throws SQLException {
            return DriverManager.getConnection(url, app, password);
        }
    }

    /**
     * A new, empty database, owned by role {@code <name>_owner}; role {@code <name>_app} may connect. Each call makes another
     * one, so that test profiles do not meet.
     */
    public static Database database(String name) {
        synchronized (LOCK) {
            String port = postgresPort();
            String unique = name + "_" + Integer.getInteger(DATABASES, 0);
            System.setProperty(DATABASES, String.valueOf(Integer.getInteger(DATABASES, 0) + 1));
            String owner = name + "_owner";
            String app = name + "_app";
            try (Connection connection = DriverManager.getConnection(url(port, "postgres"), "postgres", PASSWORD);
                    Statement sql = connection.createStatement()) {
                createRole(sql, owner);
                createRole(sql, app);
                sql.execute("create database \"" + unique + "\" owner \"" + owner
                        + "\" encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' template template0");
            } catch (SQLException e) {
                throw new IllegalStateException("cannot create database " + unique, e);
            }
            return new Database(unique, url(port, unique), owner, app, PASSWORD);
        }
    }

    /** The address of the broker, in which these topics exist with 12 partitions. */
    public static String kafka(List<String> topics) {
        synchronized (LOCK) {
            String servers = System.getProperty(KAFKA);
            if (servers == null) {
                KafkaBroker broker = new KafkaBroker();
                broker.start();
                Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
                servers = broker.bootstrapServers();
                System.setProperty(KAFKA, servers);
            }
            KafkaBroker.createTopics(servers, topics);
            return servers;
        }
    }

    private static String postgresPort() {
        String port = System.getProperty(POSTGRES);
        if (port == null) {
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> close(postgres)));
                port = String.valueOf(postgres.getPort());
                System.setProperty(POSTGRES, port);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return port;
    }

    private static void createRole(Statement sql, String role) throws SQLException {
        try (ResultSet known = sql.executeQuery("select 1 from pg_roles where rolname = '" + role + "'")) {
            if (known.next()) {
                return;
            }
        }
        sql.execute("create role \"" + role + "\" login password '" + PASSWORD + "'");
    }

    private static String url(String port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static void close(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
