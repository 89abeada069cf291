package org.planmonitor.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.jspecify.annotations.Nullable;

import org.planmonitor.local.process.Leftovers;

/**
 * One launcher for each data directory. The operating system lets go of the lock when the launcher dies, however it
 * dies, so that there is no stale lock to explain.
 */
final class RunLock implements AutoCloseable {

    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    static @Nullable RunLock tryTake(Home home) {
        Path file = home.run().resolve("lock");
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return null;
            }
            return new RunLock(channel);
        } catch (IOException e) {
            throw Failure.of("Cannot write to %s: %s.", file, e.getMessage());
        }
    }

    /** The lock of a suite that does not run, whatever a killed launcher had left of it; fails when it runs. */
    static RunLock ofStopped(Home home) {
        RunLock lock = tryTake(home);
        if (lock == null) {
            throw Failure.of("The suite runs on %s: stop it first. Nothing was changed.", home.directory());
        }
        Leftovers.stop(home.run());
        return lock;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
