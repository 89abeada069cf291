package org.planmonitor.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.planmonitor.local.aot.Caches;
import org.planmonitor.local.broker.TopicsWithout;
import org.planmonitor.local.postgres.Postgres;
import org.planmonitor.local.process.Child;
import org.planmonitor.local.service.Service;

/**
 * {@code deploy/local/forget}: deletes an archived plan from a suite that does not run, as its migration jobs do on a cluster, one database after the other,
 * and takes what was told of it out of the topics. Broken off, it is said again: what is done is not done twice.
 */
public final class Forget {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private Forget() {}

    /** Arguments: {@code PLAN DATA PORT-BASE}. */
    public static void main(String[] arguments) {
        Command.call(() -> {
            Path root = Path.of(System.getProperty("planmonitor.root", "")).toAbsolutePath();
            Home home = new Home(Path.of(arguments[1]).toAbsolutePath().normalize());
            Ports ports = arguments[2].isEmpty() ? Ports.STANDARD : Ports.from(Integer.parseInt(arguments[2]));
            forget(root, home, ports, arguments[0]);
        });
    }

    private static void forget(Path root, Home home, Ports ports, String plan) throws InterruptedException {
        home.create();
        try (RunLock _ = RunLock.ofStopped(home)) {
            Postgres postgres = Postgres.start(root.resolve("deploy/local/target/postgres"), home, ports.postgres());
            try {
                postgres.awaitReady();
                for (Service each : Service.all(root, ports)) {
                    forget(root, home, ports, plan, each, postgres);
                    System.out.printf("%s has forgotten %s%n", each.name(), plan);
                }
            } finally {
                postgres.child().stop();
            }
            System.out.printf("%d events were taken out of the topics%n", TopicsWithout.remove(home.kafka(), plan));
        }
    }

    private static void forget(Path root, Home home, Ports ports, String plan, Service service, Postgres postgres)
            throws InterruptedException {
        Service job = service.on(
                "forget-" + service.name(),
                service.port(),
                Map.of("quarkus.init-and-exit", "true", "planmonitor.forget.plan", plan));
        Child child = job.start(home, Jvm.with(Caches.of(root)), ports, postgres.url(service.database()));
        child.awaitSuccess(PATIENCE);
    }
}
