package org.planmonitor.drills;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.planmonitor.local.Failure;

/** Finds in a log what a program has said. */
final class LogLines {

    private static final int LONGEST = 260;

    private LogLines() {}

    /** The last line with these words; empty when there is none. */
    static String with(String words, Path log) {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains(words))
                    .reduce("", (earlier, later) -> later.substring(0, Math.min(LONGEST, later.length())));
        } catch (IOException e) {
            throw Failure.of("%s cannot be read: %s", log, e.getMessage());
        }
    }
}
