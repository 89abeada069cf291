package org.planmonitor.reports.evaluation.snapshot;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.ByteStreamWriter;

import org.planmonitor.kit.json.Sha256;

/**
 * Bytes on their way to where they are kept, in a temporary file that is gone when this is closed, with their hash. The documents of a
 * plan of thousands of indicators are more than a small memory holds at once.
 */
public final class Spooled implements AutoCloseable {

    private final Path file;
    private final String sha256;
    private final int size;

    private Spooled(Path file, String sha256, int size) {
        this.file = file;
        this.sha256 = sha256;
        this.size = size;
    }

    /** Whoever brings the bytes. */
    @FunctionalInterface
    public interface Writing {

        void to(OutputStream out) throws IOException;
    }

    /** Keeps what is written; nothing is left where the writing fails. */
    public static Spooled of(Writing writing) {
        @Nullable Path file = null;
        boolean whole = false;
        try {
            file = Files.createTempFile("planmonitor-report-", ".part");
            Spooled spooled = write(writing, file);
            whole = true;
            return spooled;
        } catch (IOException e) {
            throw new UncheckedIOException("what was made could not be laid into a temporary file", e);
        } finally {
            if (!whole && file != null) {
                delete(file);
            }
        }
    }

    private static Spooled write(Writing writing, Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (OutputStream out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), digest)) {
            writing.to(out);
        }
        // The driver counts to no more than this, and a column holds no more.
        return new Spooled(file, HexFormat.of().formatHex(digest.digest()), Math.toIntExact(Files.size(file)));
    }

    /** 64 hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    public int size() {
        return size;
    }

    /** The bytes in memory. */
    Bytes read() {
        try {
            return new Bytes(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("what was laid into a temporary file could not be read", e);
        }
    }

    /** The bytes as a parameter of a statement, which sends them from the file. */
    public ByteStreamWriter parameter() {
        return new ByteStreamWriter() {
            @Override
            public int getLength() {
                return size;
            }

            @Override
            public void writeTo(ByteStreamTarget target) throws IOException {
                Files.copy(file, target.getOutputStream());
            }
        };
    }

    /** The bytes to be read once; the file has no name any more by then, so nothing stays behind however far it is read. */
    public InputStream once() {
        try {
            return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException e) {
            close();
            throw new UncheckedIOException("what was laid into a temporary file could not be read", e);
        }
    }

    @Override
    public void close() {
        delete(file);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("a temporary file stays behind", e);
        }
    }
}
