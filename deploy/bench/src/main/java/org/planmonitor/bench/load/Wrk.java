package org.planmonitor.bench.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import org.planmonitor.local.Failure;

/** GET requests by wrk: each connection asks again as soon as it is answered, for a path drawn from a list. */
public final class Wrk {

    private static final Pattern PER_SECOND = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
    private static final Pattern MEDIAN = Pattern.compile("50%\\s+([\\d.]+)(?:us|ms|s)");
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
     * What came of a closed loop.
     *
     * @param perSecond answers a second, all of them with success or 304
     * @param median milliseconds of an answer
     */
    public record Answered(double perSecond, double median) {}

    /**
     * Answers a second, all of them with success.
     *
     * @param paths a file with a path a line
     */
    public double perSecond(String base, Path paths, int connections, Duration howLong)
            throws IOException, InterruptedException {
        return answered(base, paths, List.of(), connections, howLong).perSecond();
    }

    /** The same with header fields, each {@code Name: value}. */
    public Answered answered(String base, Path paths, List<String> headers, int connections, Duration howLong)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Tool.find("wrk"),
                "--latency",
                "--timeout",
                "30s",
                "--threads",
                "1",
                "--connections",
                Integer.toString(connections),
                "--duration",
                howLong.toSeconds() + "s",
                "--script",
                script.toString()));
        headers.forEach(header -> command.addAll(List.of("--header", header)));
        command.add(base);
        String said = Tool.output(command, Map.of("PATHS", paths.toString()));
        if (REFUSED.matcher(said).find() || BROKEN.matcher(said).find()) {
            throw Failure.of("%s of %s did not answer all with success: %s", base, paths.getFileName(), said);
        }
        return new Answered(Tool.number(said, PER_SECOND), median(said));
    }

    private static double median(String said) {
        double number = Tool.number(said, MEDIAN);
        return switch (said.replaceAll("(?s).*50%\\s+[\\d.]+(us|ms|s)\\b.*", "$1")) {
            case "us" -> number / 1_000;
            case "ms" -> number;
            default -> number * 1_000;
        };
    }
}
