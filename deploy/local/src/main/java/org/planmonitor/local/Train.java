package org.planmonitor.local;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.planmonitor.local.aot.Assembly;
import org.planmonitor.local.aot.Caches;
import org.planmonitor.local.broker.Broker;
import org.planmonitor.local.service.Service;

/**
 * The training run after the build: starts the suite once, on free ports and with data of its own, makes the AOT
 * caches from what the programs recorded, and keeps the data as the {@link Template}. Without them the suite only starts
 * more slowly, so that a machine on which it cannot be started builds all the same.
 */
public final class Train {

    private final Path root;
    private final Home home;
    private final Ports ports;
    private final Caches caches;
    private final Template template;

    private Train(Path root, Home home, Ports ports) {
        this.root = root;
        this.home = home;
        this.ports = ports;
        this.caches = Caches.of(root);
        this.template = Template.of(root, ports);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path root = Path.of(System.getProperty("planmonitor.root", "")).toAbsolutePath();
        Train train = new Train(root, new Home(root.resolve("deploy/local/target/training")), freePorts());
        try {
            train.run();
        } catch (Failure e) {
            System.err.println(
                    "No AOT caches and no data to begin with, the suite will start more slowly: " + Failure.line(e));
        }
        System.exit(0);
    }

    private boolean isNeeded() {
        Path launcher = root.resolve("deploy/local/target/launcher.jar");
        return !template.isCurrent()
                || !caches.isCurrent(Broker.NAME, launcher)
                || !caches.isCurrent(Jvm.LAUNCHER, launcher)
                || !Service.all(root, ports).stream()
                        .allMatch(service -> caches.isCurrent(service.name(), service.program()));
    }

    private void run() throws InterruptedException {
        for (Service service : Service.all(root, ports)) {
            if (!Files.exists(service.program())) {
                throw Failure.of("%s is not built.", service.name());
            }
        }
        if (isNeeded()) {
            train();
        }
    }

    private void train() throws InterruptedException {
        Progress progress = new Progress(System.out);
        home.forget(); // what a run that was killed has left would become part of the template
        home.create();
        home.requireSpace();
        caches.clear();
        rehearse(Jvm.with(caches.recording()));
        Jvm jvm = Jvm.with(caches);
        assemble(new Assembly(jvm.java(), caches), jvm);
        template.take(home);
        home.forget();
        progress.say("AOT caches made in %s, and data to begin with", root.relativize(caches.directory()));
    }

    private void rehearse(Jvm jvm) throws InterruptedException {
        List<String> command =
                jvm.main(Jvm.LAUNCHER, Rehearsal.class, Jvm.launcher(root), Rehearsal.arguments(home, ports));
        try {
            Process rehearsal = new ProcessBuilder(command).inheritIO().start();
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(
                            () -> {
                                rehearsal.destroy();
                                rehearsal.onExit().join(); // it stops what it has started
                            },
                            "stop"));
            int code = rehearsal.waitFor();
            if (code != 0) {
                throw Failure.of("The suite could not be started once (exit code %d).", code);
            }
        } catch (IOException e) {
            throw Failure.of("The launcher cannot be started: %s.", e.getMessage());
        }
    }

    private void assemble(Assembly assembly, Jvm jvm) throws InterruptedException {
        List<Future<?>> making = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (Service service : Service.all(root, ports)) {
                making.add(threads.submit(() -> {
                    assembly.make(
                            service.name(), List.of("-jar", service.program().toString()));
                    return null;
                }));
            }
            making.add(threads.submit(() -> {
                assembly.make(Broker.NAME, List.of("-cp", jvm.classPath()));
                return null;
            }));
            making.add(threads.submit(() -> {
                assembly.make(Jvm.LAUNCHER, List.of(Jvm.NATIVE_ACCESS, "-cp", jvm.classPath()));
                return null;
            }));
            for (Future<?> each : making) {
                Suite.await(each);
            }
        }
    }

    private static Ports freePorts() throws IOException {
        int[] free = new int[Ports.COUNT];
        List<ServerSocket> held = new ArrayList<>();
        for (int i = 0; i < free.length; i++) {
            ServerSocket socket = new ServerSocket(0, 1, Ports.loopback());
            held.add(socket);
            free[i] = socket.getLocalPort();
        }
        for (ServerSocket socket : held) {
            socket.close();
        }
        return Ports.inOrder(free);
    }
}
