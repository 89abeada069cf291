package org.planmonitor.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.planmonitor.local.broker.Broker;
import org.planmonitor.local.issuer.Issuer;
import org.planmonitor.local.postgres.Databases;
import org.planmonitor.local.postgres.Postgres;
import org.planmonitor.local.process.Child;
import org.planmonitor.local.service.PlanLoaded;
import org.planmonitor.local.service.Readiness;
import org.planmonitor.local.service.Service;

/**
 * Starts everything as soon as what it needs is there, and stops it in the opposite order: services, broker, database.
 * Nothing that was started survives {@link #stop()}, even when it comes while the rest is still starting.
 */
final class Suite {

    static final String PLAN = "taiyuan-14fyp";

    private static final Duration PLAN_PATIENCE = Duration.ofSeconds(90);

    private final Options options;
    private final Home home;
    private final Progress progress;
    private final Jvm jvm;
    private final Readiness readiness = new Readiness();
    private final List<Child> platform = new ArrayList<>();
    private final List<Child> services = new ArrayList<>();
    private volatile boolean stopping;

    Suite(Options options, Home home, Jvm jvm, Progress progress) {
        this.options = options;
        this.home = home;
        this.jvm = jvm;
        this.progress = progress;
    }

    /** What a suite without data may begin with, the plan loaded and told; answers whether it did. */
    interface Beginning {
        boolean copyTo(Home home) throws InterruptedException;
    }

    /** Answers whether the plan is there. */
    boolean start() throws InterruptedException {
        return start(_ -> false);
    }

    boolean start(Beginning beginning) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                Waiting waiting = new Waiting(progress)) {
            try {
                return start(beginning, threads, waiting);
            } catch (Failure e) {
                threads.shutdownNow(); // nobody waits for the rest
                throw e;
            }
        }
    }

    private boolean start(Beginning beginning, ExecutorService threads, Waiting waiting) throws InterruptedException {
        Future<?> issuer = threads.submit(this::startIssuer);
        boolean begun = beginning.copyTo(home);
        Future<?> kept = threads.submit(() -> {
            keep(begun);
            return null;
        });
        boolean topicsAreThere = Broker.hasTopics(home);
        Future<?> broker = threads.submit(() -> {
            startKafka(waiting);
            return null;
        });
        Postgres postgres = startPostgres();
        Future<?> database = threads.submit(() -> {
            awaitPostgres(postgres, begun, waiting);
            return null;
        });
        await(issuer);
        if (!begun) {
            await(database); // whose databases may still have to be made
        }
        if (!topicsAreThere) {
            await(broker);
        }
        Future<?> services = threads.submit(() -> {
            startServices(threads, postgres, waiting);
            return null;
        });
        for (Future<?> each : List.of(database, broker, kept, services)) {
            await(each);
        }
        return begun || awaitPlan(waiting);
    }

    /** PostgreSQL takes for granted that what it finds is on the disk; it will be before anybody is told that the suite is ready. */
    private void keep(boolean begun) throws InterruptedException {
        if (begun) {
            progress.say("Began with the data that were made when this was built");
            Template.sync(home);
        }
    }

    private void startIssuer() {
        Issuer.start(home.issuer(), options.ports().issuer());
        progress.say("Demo issuer ready on %d", options.ports().issuer());
    }

    /** One replica of each after the other: the first migrates, and a start takes all the processor there is. */
    private void startServices(ExecutorService threads, Postgres postgres, Waiting waiting)
            throws InterruptedException {
        for (int number = 1; number <= options.replicas(); number++) {
            startServices(threads, number, postgres, waiting);
        }
    }

    private void startServices(ExecutorService threads, int number, Postgres postgres, Waiting waiting)
            throws InterruptedException {
        List<Future<?>> starting = new ArrayList<>();
        Ports ports = options.ports().replica(number);
        for (Service service : Service.all(options.root(), ports)) {
            starting.add(threads.submit(() -> {
                Service one = service.replica(number, options.replicas());
                startService(options.serve() ? one : one.with(Service.ONE_COMPILER), postgres, waiting);
                return null;
            }));
        }
        for (Future<?> each : starting) {
            await(each);
        }
    }

    private boolean awaitPlan(Waiting waiting) throws InterruptedException {
        String what = "the plan in the dashboard";
        waiting.begin(what);
        boolean loaded = new PlanLoaded(Ports.url(options.ports().gateway()), PLAN).awaitUpTo(PLAN_PATIENCE);
        waiting.end(what);
        if (loaded) {
            progress.say("The plan %s is in the dashboard", PLAN);
        } else {
            progress.say("The plan %s is not whole in the dashboard yet; the suite is up all the same", PLAN);
        }
        return loaded;
    }

    private Postgres startPostgres() throws InterruptedException {
        Path binaries = options.root().resolve("deploy/local/target/postgres");
        Postgres postgres = Postgres.start(binaries, home, options.ports().postgres());
        add(platform, postgres.child());
        return postgres;
    }

    private void awaitPostgres(Postgres postgres, boolean begun, Waiting waiting) throws InterruptedException {
        waiting.begin("PostgreSQL");
        postgres.awaitReady();
        if (!begun) {
            Databases.ensure(postgres);
        }
        waiting.end("PostgreSQL");
        progress.say("PostgreSQL ready on %d", options.ports().postgres());
    }

    private void startKafka(Waiting waiting) throws InterruptedException {
        waiting.begin("Kafka");
        Ports ports = options.ports();
        Broker broker = Broker.start(home, jvm, ports.kafka(), ports.controller());
        add(platform, broker.child());
        broker.awaitReady();
        waiting.end("Kafka");
        progress.say("Kafka ready on %d", ports.kafka());
    }

    private void startService(Service service, Postgres postgres, Waiting waiting) throws InterruptedException {
        waiting.begin(service.name());
        Child child = service.start(home, jvm, options.ports(), postgres.url(service.database()));
        add(services, child);
        readiness.await(child, service.port());
        waiting.end(service.name());
        progress.say("%s ready on %d", service.name(), service.port());
    }

    private synchronized void add(List<Child> children, Child child) {
        if (stopping) {
            child.stop();
            throw Failure.of("Stopped while starting.");
        }
        children.add(child);
    }

    /** Returns when one of the processes has ended, which none does by itself as long as all is well. */
    Child awaitFirstEnd() {
        List<Child> all = new ArrayList<>(platform);
        all.addAll(services);
        CompletableFuture<?>[] ends = all.stream()
                .map(child -> child.onExit().thenApply(process -> child))
                .toArray(CompletableFuture<?>[]::new);
        return (Child) CompletableFuture.anyOf(ends).join();
    }

    boolean isStopping() {
        return stopping;
    }

    void stop() {
        stop(Child.PATIENCE);
    }

    /** Ends by force what has not ended by itself within this time, which is longer for JVMs that record. */
    void stop(Duration patience) {
        synchronized (this) {
            stopping = true;
        }
        services.parallelStream().forEach(child -> child.stop(patience));
        platform.parallelStream().filter(Suite::isBroker).forEach(child -> child.stop(patience));
        platform.parallelStream().filter(child -> !isBroker(child)).forEach(child -> child.stop(patience));
    }

    private static boolean isBroker(Child child) {
        return child.name().equals(Broker.NAME);
    }

    static void await(Future<?> task) throws InterruptedException {
        try {
            task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Failure failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
