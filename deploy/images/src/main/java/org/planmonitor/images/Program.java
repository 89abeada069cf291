package org.planmonitor.images;

import java.nio.file.Path;
import java.util.List;

/**
 * One service as an image runs it.
 *
 * @param port that it listens on unless told otherwise
 */
record Program(String name, int port, String title) {

    static final List<Program> ALL = List.of(
            new Program(
                    "indicators-service", 8081, "Plans, indicators, commitments, observations and their assessment"),
            new Program("projects-service", 8082, "Key projects, industry chains, transit networks and zones"),
            new Program(
                    "reports-gateway",
                    8080,
                    "The one door: routes, read models, dashboard, reports, stream, webhooks"));

    /** Of the machine that builds, whose packages and runtime go in, by the name that images have for it. */
    static final String ARCHITECTURE = switch (System.getProperty("os.arch", "")) {
        case "aarch64", "arm64" -> "arm64";
        default -> "amd64";
    };

    Path builtIn(Path root) {
        return root.resolve(name).resolve("target/quarkus-app");
    }

    /** Three fifths of the container's memory for the heap: the rest is for classes, code, threads and buffers. */
    List<String> command() {
        return List.of(
                "/opt/java/bin/java",
                "-XX:MaxRAMPercentage=60",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.io.tmpdir=/tmp",
                "-Dfile.encoding=UTF-8",
                "-jar",
                "/app/quarkus-run.jar");
    }
}
