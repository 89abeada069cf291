package org.planmonitor.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The one line of a log that says why a process ended. */
public final class LogTail {

    private static final int LONGEST = 300;

    private LogTail() {}

    public static String tellingLine(Path log) {
        List<String> lines;
        try {
            lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("\tat "))
                    .toList();
        } catch (IOException e) {
            return "its log cannot be read";
        }
        // The innermost cause says more than the wrappers around it; without one, the last words count.
        return lines.reversed().stream()
                .filter(line -> line.startsWith("Caused by: ") || line.contains("Error: ") || line.contains("FATAL"))
                .findFirst()
                .or(() -> lines.reversed().stream().findFirst())
                .map(line -> line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line)
                .orElse("it said nothing");
    }
}
