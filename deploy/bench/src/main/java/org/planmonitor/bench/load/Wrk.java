package org.planmonitor.bench.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import org.planmonitor.local.Failure;

/** GET requests by wrk: each connection asks again as soon as it is answered, for a path drawn from a list. */
public final class Wrk {

    private static final Pattern PER_SECOND = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
    private static final Pattern REFUSED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");
    private static final Pattern BROKEN = Pattern.compile("Socket errors: (.*)");

    private final Path script;

    private Wrk(Path script) {
        this.script = script;
    }

    /** @param directory for its script */
    public static Wrk in(Path directory) throws IOException {
        Path script = directory.resolve("drawn.lua");
        try (InputStream source = Objects.requireNonNull(Wrk.class.getResourceAsStream("/load/drawn.lua"))) {
            Files.write(script, source.readAllBytes());
        }
        return new Wrk(script);
    }

    /**
     * Answers a second, all of them with success.
     *
     * @param paths a file with a path a line
     */
    public double perSecond(String base, Path paths, int connections, Duration howLong)
            throws IOException, InterruptedException {
        List<String> command = List.of(
                Tool.find("wrk"),
                "--timeout",
                "30s",
                "--threads",
                "1",
                "--connections",
                Integer.toString(connections),
                "--duration",
                howLong.toSeconds() + "s",
                "--script",
                script.toString(),
                base);
        String said = Tool.output(command, Map.of("PATHS", paths.toString()));
        if (REFUSED.matcher(said).find() || BROKEN.matcher(said).find()) {
            throw Failure.of("%s of %s did not answer all with success: %s", base, paths.getFileName(), said);
        }
        return Tool.number(said, PER_SECOND);
    }
}
