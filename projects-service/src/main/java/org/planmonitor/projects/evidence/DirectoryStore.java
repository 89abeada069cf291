package org.planmonitor.projects.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Evidence in files. A file appears under its name only when it is whole and on the disk. */
final class DirectoryStore implements EvidenceStore {

    private final java.nio.file.Path root;

    DirectoryStore(java.nio.file.Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    @Override
    public void put(String key, java.nio.file.Path file, String mediaType) {
        java.nio.file.Path target = at(key);
        try {
            Files.createDirectories(target.getParent());
            java.nio.file.Path half = Files.createTempFile(target.getParent(), ".half", "");
            try (FileChannel out = FileChannel.open(half, StandardOpenOption.WRITE);
                    FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
                long size = in.size();
                for (long at = 0; at < size; ) {
                    at += in.transferTo(at, size - at, out);
                }
                out.force(true);
            }
            Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("evidence cannot be kept", e);
        }
    }

    @Override
    public InputStream get(String key) {
        try {
            return Files.newInputStream(at(key));
        } catch (IOException e) {
            throw new UncheckedIOException("evidence cannot be read", e);
        }
    }

    @Override
    public void remove(String key) {
        try {
            Files.deleteIfExists(at(key));
        } catch (IOException e) {
            throw new UncheckedIOException("evidence cannot be taken away", e);
        }
    }

    /** Two levels of directories, so that none grows beyond what tools can list. */
    private java.nio.file.Path at(String key) {
        java.nio.file.Path file = root.resolve(key.substring(0, 2)).resolve(key).normalize();
        if (!file.startsWith(root)) {
            throw new IllegalArgumentException("a key leaves the store: " + key);
        }
        return file;
    }
}
