package org.planmonitor.drills;

import java.nio.file.Path;
import java.util.Map;

import org.planmonitor.local.Failure;
import org.planmonitor.local.process.Child;
import org.planmonitor.local.service.Readiness;
import org.planmonitor.local.service.Service;

/** One process of a program, of the version whose tree it is started from. */
final class Replica {

    private final Platform platform;
    private final Service service;
    private final Child process;

    private Replica(Platform platform, Service service) {
        this.platform = platform;
        this.service = service;
        this.process = service.start(
                platform.home(), platform.jvm(), platform.ports(), platform.databaseUrl(service.database()));
    }

    /** @param name of its log, unique among all that ever run */
    static Replica started(
            Platform platform, Path tree, String program, String name, int port, Map<String, String> told) {
        Service service = Service.all(tree, platform.ports()).stream()
                .filter(each -> each.name().equals(program))
                .findFirst()
                .orElseThrow(() -> Failure.of("There is no program %s.", program));
        return new Replica(platform, service.on(name, port, told));
    }

    String name() {
        return service.name();
    }

    int port() {
        return service.port();
    }

    /** The same on the same port, after it was killed. */
    Replica again() {
        return new Replica(platform, service);
    }

    /** What it says of itself: {@code ready} or {@code live}. */
    Health health(String which) throws InterruptedException {
        return Health.of(service.port(), which);
    }

    /** The last lines of its log with these words, newest last; empty when it has not said them. */
    String said(String words) {
        return LogLines.with(words, platform.home().log(service.name()));
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void awaitReady() throws InterruptedException {
        new Readiness().await(process, service.port());
    }

    /** As {@code kill -9}: no word to anybody, no transaction ended, no group left. */
    void kill() {
        ProcessHandle.of(process.pid()).ifPresent(ProcessHandle::destroyForcibly);
        process.onExit().join();
    }

    void stop() {
        process.stop();
    }
}
