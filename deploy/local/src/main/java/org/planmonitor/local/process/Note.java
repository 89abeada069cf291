package org.planmonitor.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The note about one process, {@code run/<name>.pid}: its pid and the instant it started. The instant keeps a recycled
 * pid, of a machine that was restarted, from being taken for ours.
 */
record Note(String name, long pid, Instant started) {

    private static final String SUFFIX = ".pid";

    static Note about(String name, ProcessHandle process) {
        return new Note(name, process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }

    void write(Path directory) {
        try {
            Files.writeString(file(directory), pid + " " + started + System.lineSeparator());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(Path directory) {
        try {
            Files.deleteIfExists(file(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process, when it still runs and is the same one. */
    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(found ->
                        found.info().startInstant().orElse(Instant.EPOCH).equals(started));
    }

    static List<Note> in(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .flatMap(file -> read(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Note> read(Path file) {
        try {
            String[] parts = Files.readString(file).trim().split(" ", 2);
            String name = String.valueOf(file.getFileName());
            return Optional.of(new Note(
                    name.substring(0, name.length() - SUFFIX.length()),
                    Long.parseLong(parts[0]),
                    Instant.parse(parts[1])));
        } catch (IOException | RuntimeException e) {
            // A launcher killed while writing leaves half a note; there is nothing to find by it.
            return Optional.empty();
        }
    }

    private Path file(Path directory) {
        return directory.resolve(name + SUFFIX);
    }
}
