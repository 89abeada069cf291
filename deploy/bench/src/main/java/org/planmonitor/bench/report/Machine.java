package org.planmonitor.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/** What the figures were measured on, without which they say nothing. */
public final class Machine {

    private Machine() {}

    /** Processor, memory, system and JDK. */
    public static String describe() throws IOException {
        return "%s, %d cores (%s), %d MiB, %s %s, JDK %s"
                .formatted(
                        Instant.now().truncatedTo(ChronoUnit.SECONDS),
                        Runtime.getRuntime().availableProcessors(),
                        field("/proc/cpuinfo", "model name"),
                        Long.parseLong(field("/proc/meminfo", "MemTotal").replaceAll("\\D", "")) / 1024,
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("java.version"));
    }

    /** Resident memory of a process in MiB. */
    public static long residentMib(long pid) throws IOException {
        return Long.parseLong(field("/proc/" + pid + "/status", "VmRSS").replaceAll("\\D", "")) / 1024;
    }

    private static String field(String file, String name) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).trim())
                    .orElse("0");
        }
    }
}
