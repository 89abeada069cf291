package org.planmonitor.bench.stand;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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
import org.planmonitor.local.process.Child;
import org.planmonitor.local.service.Readiness;
import org.planmonitor.local.service.Service;

/**
 * The platform of the suite with fresh data, on ports of its own, and the programs that are measured on it. Closing it ends
 * every process and deletes the data.
 */
public final class Stand implements AutoCloseable {

    private static final int PORT_BASE = 24_200;
    /** A quarter of a small server's memory, as its documentation advises. */
    private static final String SHARED_BUFFERS = "1GB";

    private static final int FIRST_FREE_PORT = PORT_BASE + 10;

    private final Path root;
    private final boolean pinned;
    private final Home home;
    private final Ports ports = Ports.from(PORT_BASE);
    private final List<Child> children = new ArrayList<>();
    private final Thread whenKilled = new Thread(this::stop, "stand down");
    private final Issuer issuer;
    private final Postgres postgres;
    private final Jvm jvm;
    private int nextPort = FIRST_FREE_PORT;

    private Stand(Path root, boolean pinned, Path data) throws IOException, InterruptedException {
        this.root = root;
        this.pinned = pinned;
        this.home = new Home(data);
        this.jvm = Jvm.with(Caches.of(root));
        Runtime.getRuntime().addShutdownHook(whenKilled);
        home.create();
        issuer = Issuer.start(home.issuer(), ports.issuer());
        postgres = Postgres.start(root.resolve("deploy/local/target/postgres"), home, ports.postgres(), SHARED_BUFFERS);
        children.add(postgres.child());
        Broker broker = Broker.start(home, jvm, ports.kafka(), ports.controller());
        children.add(broker.child());
        postgres.awaitReady();
        Databases.ensure(postgres);
        broker.awaitReady();
    }

    /** Everything may use every processor, as on a machine of the suite's users. */
    public static Stand free(Path root) throws IOException, InterruptedException {
        return new Stand(root, false, Files.createTempDirectory("plan-monitor-bench"));
    }

    /** Programs have one processor of their own, and everything else shares another. */
    public static Stand pinned(Path root) throws IOException, InterruptedException {
        Cores.takeTheRest();
        return new Stand(root, true, Files.createTempDirectory("plan-monitor-bench"));
    }

    /** Starts one of the three services and answers where it listens, when it is ready. */
    public String service(String name, Map<String, String> settings) throws IOException, InterruptedException {
        return service(name, name, settings);
    }

    /** The same with the processor of the rest, where programs have one of their own: it is not what is measured. */
    public String unpinned(String name, Map<String, String> settings) throws IOException, InterruptedException {
        return unpinned(name, settings, List.of());
    }

    /** The same in a JVM with flags of its own. */
    public String unpinned(String name, Map<String, String> settings, List<String> flags)
            throws IOException, InterruptedException {
        return service(name, name, settings, flags, false);
    }

    /** The same as one more replica of another name. */
    public String service(String name, String replica, Map<String, String> settings)
            throws IOException, InterruptedException {
        return service(name, replica, settings, List.of());
    }

    /** The same in a JVM with flags of its own. */
    public String service(String name, String replica, Map<String, String> settings, List<String> flags)
            throws IOException, InterruptedException {
        return service(name, replica, settings, flags, true);
    }

    private String service(
            String name, String replica, Map<String, String> settings, List<String> flags, boolean measured)
            throws IOException, InterruptedException {
        Service service = Service.all(root, ports).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Failure.of("There is no service %s.", name))
                .on(replica, nextPort++, settings)
                .with(flags);
        Child child = service.start(home, jvm, ports, postgres.url(service.database()));
        children.add(child);
        if (measured) {
            pin(child);
        }
        new Readiness().await(child, service.port());
        if (measured) {
            pin(child);
        }
        return service.url();
    }

    /** Starts another program by its command line, which is told its port, and answers where it listens. */
    public String program(String name, Command command) throws IOException, InterruptedException {
        int port = nextPort++;
        Child child = Child.start(name, command.on(jvm.java(), port), home);
        children.add(child);
        pin(child);
        new Readiness().await(child, port);
        pin(child);
        return Ports.url(port);
    }

    /** A command line for a JVM. */
    public interface Command {
        List<String> on(Path java, int port);
    }

    /** Ends a program that is not needed any more. */
    public void end(String name) {
        children.stream().filter(child -> child.name().equals(name)).forEach(Child::stop);
        children.removeIf(child -> child.name().equals(name));
    }

    private void pin(Child child) throws IOException, InterruptedException {
        if (pinned) {
            Cores.measure(child.pid());
        }
    }

    /** A connection past every rule: to fill tables, and to see what the server does. */
    public Connection superuser(String database) {
        try {
            return DriverManager.getConnection(url(database), "postgres", "");
        } catch (SQLException e) {
            throw Failure.of("PostgreSQL does not answer: %s.", e.getMessage());
        }
    }

    /** One number out of a database. */
    public long number(String database, String query) {
        try (Connection connection = superuser(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw Failure.of("%s failed: %s.", query, e.getMessage());
        }
    }

    public String url(String database) {
        return postgres.url(database);
    }

    public int postgresPort() {
        return ports.postgres();
    }

    public String kafka() {
        return "127.0.0.1:" + ports.kafka();
    }

    public String token(String role) throws InterruptedException {
        return Token.fetch(Ports.url(ports.issuer()), role);
    }

    public String token(String role, String department) throws InterruptedException {
        return Token.fetch(Ports.url(ports.issuer()), role, department, null);
    }

    /** What PostgreSQL has written. */
    public Path postgresLog() {
        return home.log("postgres");
    }

    /** For files of a measurement; gone with the stand. */
    public Path directory() {
        return home.directory();
    }

    private synchronized void stop() {
        children.reversed().forEach(Child::stop);
        children.clear();
    }

    @Override
    public void close() throws IOException {
        stop();
        issuer.close();
        Runtime.getRuntime().removeShutdownHook(whenKilled);
        if (pinned) {
            Cores.takeAll();
        }
        try (Stream<Path> files = Files.walk(home.directory())) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
