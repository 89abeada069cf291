package org.planmonitor.bench.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.planmonitor.local.Failure;

/** A program of the machine that puts on load and says what came of it. */
final class Tool {

    private Tool() {}

    /** What it has said; a failure when it ends with one. */
    static String output(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw Failure.of("%s ended with %d: %s", command.getFirst(), process.exitValue(), said);
        }
        return said;
    }

    /** The number after a word of what was said. */
    static double number(String said, Pattern place) {
        Matcher found = place.matcher(said);
        if (!found.find()) {
            throw Failure.of("There is no %s in: %s", place.pattern(), said);
        }
        return Double.parseDouble(found.group(1));
    }

    /** Where a program is: on the path, or where Debian puts those of PostgreSQL. */
    static String find(String name) throws IOException {
        Stream<Path> onPath = Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .map(Path::of);
        Path debian = Path.of("/usr/lib/postgresql");
        try (Stream<Path> versions = Files.isDirectory(debian) ? Files.list(debian) : Stream.empty()) {
            return Stream.concat(onPath, versions.sorted().map(version -> version.resolve("bin")))
                    .map(directory -> directory.resolve(name))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .map(Path::toString)
                    .orElseThrow(() -> Failure.of("%s is not installed: deploy/tools installs it.", name));
        }
    }
}
