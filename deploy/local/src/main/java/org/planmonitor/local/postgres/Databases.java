package org.planmonitor.local.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.planmonitor.local.Failure;

/**
 * The databases of the suite. {@code <name>_owner} owns database and schema and runs the migrations, {@code <name>_app}
 * runs the service: it may connect and read and write rows, never change the schema.
 */
public final class Databases {

    public static final List<String> NAMES = List.of("indicators", "projects", "reports");

    private Databases() {}

    /** The services' own default; demonstration only: the server listens on loopback and trusts it. */
    public static String password(String role) {
        return role;
    }

    public static String owner(String database) {
        return database + "_owner";
    }

    public static String app(String database) {
        return database + "_app";
    }

    /** Makes what is missing; what is there is left as it is. */
    public static void ensure(Postgres postgres) {
        try (Connection server = postgres.connect("postgres")) {
            for (String name : NAMES) {
                if (missing(server, name)) {
                    create(server, name);
                }
                // Each time: whoever was stopped after making it, by a full disk for instance, has not granted
                // anything.
                try (Connection database = postgres.connect(name)) {
                    grant(database, name);
                }
            }
        } catch (SQLException e) {
            throw Failure.of("The databases cannot be made: %s.", e.getMessage());
        }
    }

    private static boolean missing(Connection server, String name) throws SQLException {
        try (PreparedStatement query = server.prepareStatement("select 1 from pg_database where datname = ?")) {
            query.setString(1, name);
            try (ResultSet found = query.executeQuery()) {
                return !found.next();
            }
        }
    }

    private static void create(Connection server, String name) throws SQLException {
        try (Statement statement = server.createStatement()) {
            for (String role : List.of(owner(name), app(name))) {
                statement.execute("drop role if exists " + role);
                statement.execute("create role " + role + " login password '" + password(role) + "'");
            }
            statement.execute(
                    "create database " + name + " owner " + owner(name) + " template template0 encoding 'UTF8'"
                            + " locale_provider builtin builtin_locale 'C.UTF-8' locale 'C'");
        }
    }

    private static void grant(Connection database, String name) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("revoke all on database " + name + " from public");
            statement.execute("grant connect on database " + name + " to " + app(name));
            statement.execute("alter schema public owner to " + owner(name));
            statement.execute("revoke create on schema public from public");
            statement.execute("grant usage on schema public to " + app(name));
            String defaults = "alter default privileges for role " + owner(name) + " in schema public ";
            statement.execute(defaults + "grant select, insert, update, delete on tables to " + app(name));
            statement.execute(defaults + "grant usage, select on sequences to " + app(name));
        }
    }
}
