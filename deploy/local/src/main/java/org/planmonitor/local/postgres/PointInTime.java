package org.planmonitor.local.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.planmonitor.local.Failure;
import org.planmonitor.local.Home;

/** Makes of a base backup the data of a server that, when it starts next, reads the archive up to an instant and goes on from there. */
public final class PointInTime {

    /** While it reads its settings the server knows neither T nor Z. */
    private static final DateTimeFormatter TARGET = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd HH:mm:ss.SSSSSS'+00'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private PointInTime() {}

    /**
     * What stood there is moved aside, not deleted; WAL in it that was not archived yet is used.
     *
     * @param until the newest commit that is kept
     * @return where the data before is now
     */
    public static Path prepare(Home home, Path base, Instant until) {
        Path before = home.postgres().resolveSibling("postgres.before-restore");
        if (!Files.exists(base.resolve("backup_label"))) {
            throw Failure.of("%s is not a whole base backup.", base);
        }
        if (Files.exists(before)) {
            throw Failure.of("%s is there from a restore before: move it away first.", before);
        }
        try {
            Path unfinished = home.postgres().resolveSibling("postgres.restoring");
            copy(base, unfinished);
            recover(unfinished, home.walArchive(), until);
            if (Files.exists(home.postgres())) {
                copyWal(home.postgres().resolve("pg_wal"), unfinished.resolve("pg_wal"));
                Files.move(home.postgres(), before, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(unfinished, home.postgres(), StandardCopyOption.ATOMIC_MOVE);
            return before;
        } catch (IOException e) {
            throw Failure.of("Nothing was restored: %s", e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static void copyWal(Path from, Path to) throws IOException {
        try (DirectoryStream<Path> segments = Files.newDirectoryStream(from, Files::isRegularFile)) {
            for (Path segment : segments) {
                Files.copy(segment, to.resolve(segment.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static void recover(Path data, Path archive, Instant until) throws IOException {
        Files.createFile(data.resolve("recovery.signal"));
        Files.write(
                data.resolve("postgresql.auto.conf"),
                List.of(
                        "restore_command = 'cp \"%s/%%f\" \"%%p\"'".formatted(archive),
                        "recovery_target_time = '%s'".formatted(TARGET.format(until)),
                        "recovery_target_action = 'promote'"),
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
