package org.planmonitor.local.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

import org.planmonitor.local.Failure;

/** The server's programs, unpacked once beside the built classes. */
record Binaries(Path directory) {

    private static final String DONE = "unpacked";
    private static final String LOCK = "lock";
    private static final Set<PosixFilePermission> PROGRAM = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-r--r--");
    private static final int OWNER_MAY_EXECUTE = 0100;

    String program(String name) {
        return directory.resolve("bin").resolve(name).toString();
    }

    /** Of several that start at once, also in other processes, one unpacks and the others wait for it. */
    static synchronized Binaries unpackedIn(Path directory) {
        if (!Files.exists(directory.resolve(DONE))) {
            try {
                Files.createDirectories(directory);
                try (FileChannel file = FileChannel.open(
                                directory.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        FileLock _ = file.lock()) {
                    unpackOnce(directory);
                }
            } catch (IOException e) {
                throw Failure.of("PostgreSQL cannot be unpacked to %s: %s.", directory, e.getMessage());
            }
        }
        return new Binaries(directory);
    }

    private static void unpackOnce(Path directory) throws IOException {
        if (Files.exists(directory.resolve(DONE))) {
            return;
        }
        String archive = "/postgres-%s-%s.txz".formatted(system(), architecture());
        try (InputStream packed = Binaries.class.getResourceAsStream(archive)) {
            if (packed == null) {
                throw Failure.of("There is no embedded PostgreSQL for this machine (%s).", archive);
            }
            unpack(packed, directory);
            Files.createFile(directory.resolve(DONE));
        }
    }

    private static void unpack(InputStream packed, Path directory) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed, 1 << 16)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = directory.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(
                        directory.resolve(entry.getName()).resolve("..").normalize());
                if (entry.isSymbolicLink()) {
                    Files.deleteIfExists(target);
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
                    Files.setPosixFilePermissions(target, (entry.getMode() & OWNER_MAY_EXECUTE) == 0 ? FILE : PROGRAM);
                }
            }
        }
    }

    private static String system() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
    }

    private static String architecture() {
        return switch (System.getProperty("os.arch", "")) {
            case "aarch64", "arm64" -> "arm_64";
            default -> "x86_64";
        };
    }
}
