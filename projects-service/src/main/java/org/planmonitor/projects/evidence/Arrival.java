package org.planmonitor.projects.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/**
 * A file that has arrived whole: its bytes in a temporary file, their hash, and what they are. Closing it takes the temporary
 * file away.
 */
record Arrival(
        java.nio.file.Path file,
        long bytes,
        String sha256,
        @Nullable FileKind kind) implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    /** Takes a stream in; once it is longer than allowed, nothing more of it is read and the answer is 413. */
    static Arrival of(InputStream in, long most) throws IOException {
        java.nio.file.Path file = Files.createTempFile("evidence", ".part");
        try (OutputStream out = Files.newOutputStream(file)) {
            MessageDigest digest = hash();
            byte[] buffer = new byte[BUFFER];
            byte[] first = new byte[0];
            long bytes = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                if (bytes > most) {
                    throw tooLarge(most);
                }
                if (first.length < FileKind.SIGNATURE_BYTES) {
                    first = joined(first, buffer, Math.min(read, FileKind.SIGNATURE_BYTES - first.length));
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
            String hash = HexFormat.of().formatHex(digest.digest());
            return new Arrival(file, bytes, hash, FileKind.of(first).orElse(null));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }

    private static byte[] joined(byte[] first, byte[] more, int length) {
        byte[] joined = Arrays.copyOf(first, first.length + length);
        System.arraycopy(more, 0, joined, first.length, length);
        return joined;
    }

    private static ProblemException tooLarge(long most) {
        return new ProblemException(
                        KitProblem.PAYLOAD_TOO_LARGE,
                        new Text("文件超过 " + most + " 字节", "The file is larger than " + most + " bytes"))
                .withHeader("Connection", "close");
    }

    private static MessageDigest hash() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
