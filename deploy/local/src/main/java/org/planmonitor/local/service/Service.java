package org.planmonitor.local.service;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.planmonitor.local.Home;
import org.planmonitor.local.Jvm;
import org.planmonitor.local.Ports;
import org.planmonitor.local.postgres.Databases;
import org.planmonitor.local.process.Child;

/**
 * One of the three services: where its program is, its database, its port and what it is told beyond its defaults.
 *
 * @param flags of its JVM, beyond {@link #MEMORY} and stronger
 */
public record Service(
        String name, String database, int port, Path program, Map<String, String> settings, List<String> flags) {

    /**
     * Chosen by measurement, see deploy/bench: idle the three stay under 900 MiB together. Of the code cache a service uses 30 MiB; but
     * whenever 15 % of it were compiled anew, the whole heap is collected, which stops a service for a fifth of a second and more.
     */
    public static final List<String> MEMORY = List.of(
            "-Xms80m",
            "-Xmn40m",
            "-Xmx192m",
            "-XX:+UseSerialGC",
            "-XX:MaxMetaspaceSize=192m",
            "-XX:ReservedCodeCacheSize=128m",
            "-XX:+ExitOnOutOfMemoryError");

    /**
     * Only the first of the JVM's two compilers. The second one makes programs about twice as fast in the long run, and until then takes as much of the
     * processor as they do: at the start of three of them at once, on few cores, as much as everything else.
     * Nor does it compile at the start what was often run in training: most of it is run once or twice.
     */
    public static final List<String> ONE_COMPILER = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:-AOTReplayTraining");

    private static final Path PROGRAM = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final int DEPTH_OF_PROGRAM = PROGRAM.getNameCount() + 1;

    public static List<Service> all(Path root, Ports ports) {
        String verdicts = "planmonitor.verdicts.sharing";
        return List.of(
                at(root, "indicators-service", "indicators", ports.indicators(), Map.of(verdicts, "PUBLIC")),
                at(root, "projects-service", "projects", ports.projects(), Map.of()),
                at(root, "reports-gateway", "reports", ports.gateway(), gateway(ports)));
    }

    /** Receivers of webhooks may be on this machine, nobody is kept from measuring it, and people sign in at the demo issuer. */
    private static Map<String, String> gateway(Ports ports) {
        return Map.ofEntries(
                Map.entry("planmonitor.upstreams.indicators.url", Ports.url(ports.indicators())),
                Map.entry("planmonitor.upstreams.projects.url", Ports.url(ports.projects())),
                Map.entry("planmonitor.webhooks.key", SealingKey.NAME),
                Map.entry("planmonitor.webhooks.plain", "true"),
                Map.entry("planmonitor.webhooks.allowed-networks", "127.0.0.0/8"),
                Map.entry("planmonitor.clients.per-minute", "100000000"),
                Map.entry("planmonitor.evaluation.token.issuer", Ports.url(ports.issuer())),
                Map.entry("planmonitor.evaluation.token.client", "supervisor"),
                Map.entry("planmonitor.evaluation.token.secret", "demo"),
                Map.entry("planmonitor.session.enabled", "true"),
                Map.entry("planmonitor.session.secure", "false"),
                Map.entry("quarkus.oidc.sign-in.auth-server-url", Ports.url(ports.issuer())),
                Map.entry("quarkus.oidc.sign-in.client-id", "plan-monitor-page"));
    }

    /** One of several of the same program, which share quotas; the first keeps the name. */
    public Service replica(int number, int of) {
        Map<String, String> all = new HashMap<>(settings);
        if (name.equals("reports-gateway")) {
            all.put("planmonitor.clients.replicas", Integer.toString(of));
        }
        return new Service(number == 1 ? name : name + "-" + number, database, port, program, all, flags);
    }

    /** The same program on another port, told more. */
    public Service on(String otherName, int otherPort, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(settings);
        all.putAll(more);
        return new Service(otherName, database, otherPort, program, all, flags);
    }

    /** The same program in a JVM with other flags. */
    public Service with(List<String> others) {
        return new Service(name, database, port, program, settings, others);
    }

    private static Service at(Path root, String name, String database, int port, Map<String, String> settings) {
        Path program = root.resolve(name).resolve(PROGRAM);
        return new Service(name, database, port, program, settings, List.of());
    }

    public Child start(Home home, Jvm jvm, Ports ports, String databaseUrl) {
        List<String> all = new ArrayList<>(MEMORY);
        all.addAll(flags);
        common(ports, databaseUrl).forEach((key, value) -> all.add("-D" + key + "=" + value));
        settings.forEach((key, value) -> all.add("-D" + key + "=" + value));
        all.add("-Dplanmonitor.evidence.directory=" + home.evidence());
        all.add("-Dplanmonitor.session.secret=" + SealingKey.keptIn(home.issuer()));
        all.add("-Dplanmonitor.webhooks.keys." + SealingKey.NAME + "=" + SealingKey.keptIn(home.issuer()));
        SigningKey signing = SigningKey.keptIn(home.issuer());
        all.add("-Dplanmonitor.evaluation.signing.private-key=" + signing.privateKey());
        all.add("-Dplanmonitor.evaluation.signing.public-key=" + signing.publicKey());
        return Child.start(name, jvm.jar(module(), program, all), home);
    }

    /** What the AOT cache is named after, whatever a replica is called: the module that the program was built in. */
    private String module() {
        return program.getName(program.getNameCount() - DEPTH_OF_PROGRAM).toString();
    }

    private Map<String, String> common(Ports ports, String databaseUrl) {
        return Map.of(
                "quarkus.http.host",
                "127.0.0.1",
                "quarkus.http.port",
                Integer.toString(port),
                "quarkus.datasource.jdbc.url",
                databaseUrl,
                "quarkus.datasource.username",
                Databases.app(database),
                "quarkus.datasource.password",
                Databases.password(Databases.app(database)),
                "quarkus.flyway.username",
                Databases.owner(database),
                "quarkus.flyway.password",
                Databases.password(Databases.owner(database)),
                "kafka.bootstrap.servers",
                "127.0.0.1:" + ports.kafka(),
                "quarkus.oidc.auth-server-url",
                Ports.url(ports.issuer()));
    }

    public String url() {
        return Ports.url(port);
    }
}
