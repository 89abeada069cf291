package org.planmonitor.local.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

import org.planmonitor.local.Failure;

/**
 * A copy of a running server's files. It is no state of the server by itself: with the WAL that was archived since its beginning it becomes the
 * server of any instant after its end, see {@link PointInTime}. The programs for that are not among the embedded ones; the functions are.
 */
public final class BaseBackup extends SimpleFileVisitor<Path> {

    /** Of a running server's files those that say nothing of its data, or come from the archive. */
    private static final Set<String> LEFT_OUT =
            Set.of("pg_wal", "pg_replslot", "pg_dynshmem", "pg_notify", "pg_stat_tmp", "pg_subtrans");

    private final Path from;
    private final Path to;

    private BaseBackup(Path from, Path to) {
        this.from = from;
        this.to = to;
    }

    /**
     * @param port of the server, on loopback
     * @param from its data directory
     * @param to what is made; it is whole when this returns
     */
    public static void take(int port, Path from, Path to) {
        try (Connection server = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", "");
                Statement statement = server.createStatement()) {
            requireArchive(statement);
            // The session has to last until the end: a backup whose session is gone is given up.
            statement.execute("select pg_backup_start('plan-monitor', fast => true)");
            Files.createDirectories(to.resolve("..").normalize());
            Files.walkFileTree(from, new BaseBackup(from, to));
            try (ResultSet end =
                    statement.executeQuery("select labelfile from pg_backup_stop(wait_for_archive => true)")) {
                end.next();
                Files.writeString(to.resolve("backup_label"), end.getString(1), StandardCharsets.UTF_8);
            }
        } catch (SQLException | IOException e) {
            throw Failure.of("No base backup in %s: %s", to, e.getMessage());
        }
    }

    private static void requireArchive(Statement statement) throws SQLException {
        try (ResultSet mode = statement.executeQuery("show archive_mode")) {
            mode.next();
            if (!mode.getString(1).equals("on")) {
                throw Failure.of(
                        "The server archives no WAL: make the directory wal-archive beside its data and start it again.");
            }
        }
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
        Files.createDirectory(
                inCopy(directory), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        boolean leftOut = from.equals(directory.getParent())
                && LEFT_OUT.contains(directory.getFileName().toString());
        return leftOut ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (!file.getFileName().toString().startsWith("postmaster.")) {
            try {
                Files.copy(file, inCopy(file), StandardCopyOption.COPY_ATTRIBUTES);
            } catch (NoSuchFileException _) {
                // Dropped meanwhile; the WAL says so, too.
            }
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (failure instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw failure;
    }

    private Path inCopy(Path file) {
        return to.resolve(from.relativize(file));
    }
}
