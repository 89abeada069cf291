package org.planmonitor.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Programs that are not ours, as {@code deploy/tools} installs them. */
final class Tools {

    private Tools() {}

    /** Where npm puts what it brings; whether it is there is for the caller to see. */
    static Path module(String name) {
        return Optional.ofNullable(System.getenv("PLANMONITOR_TOOLS"))
                .map(Path::of)
                .orElseGet(() -> Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                        .map(Path::of)
                        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
                        .resolve("plan-monitor/tools"))
                .resolve("node_modules")
                .resolve(name);
    }

    /** What a program said, and how it ended. */
    record Said(int status, String words) {}

    static Said run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), words);
    }
}
