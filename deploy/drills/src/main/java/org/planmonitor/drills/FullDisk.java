package org.planmonitor.drills;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.planmonitor.local.Failure;

/** Database and broker share a disk of their own that becomes full under load; then there is room again. */
final class FullDisk {

    private static final String SIZE = "700m";
    private static final int PIECE = 1 << 20;

    private FullDisk() {}

    /** @param full how long there is no room */
    static void run(Path root, Expect expect, Duration full) throws IOException, InterruptedException {
        Path disk = Files.createTempDirectory("plan-monitor-disk");
        command("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", disk.toString());
        try (Platform platform = Platform.on(root, disk)) {
            Outages.on(platform, root, (fleet, exercise) -> {
                Thread.sleep(full);
                System.out.printf("before: %s%n", exercise.load().look());
                Path filler = disk.resolve("filler");
                fill(filler);
                Thread.sleep(full);
                System.out.printf("without room: %s%n", exercise.load().look());
                for (String program : Fleet.READERS_FIRST) {
                    Expect.tell(program, fleet.first(program).health("ready").toString());
                }
                Expect.tell("log", fleet.first(Fleet.INDICATORS).said("No space left"));
                Files.delete(filler);
                for (String program : Fleet.READERS_FIRST) {
                    expect.soon(program + " has all that it needs", () -> {
                        platform.mend(); // at each look: some take long to end
                        return fleet.first(program).health("ready").lacksNothing();
                    });
                }
                Thread.sleep(full);
                System.out.printf("with room again: %s%n", exercise.load().look());
            });
        } finally {
            command("umount", "-l", disk.toString());
        }
    }

    /** Takes the last byte, and goes on for as long as others give some back. */
    private static void fill(Path filler) throws IOException {
        byte[] piece = new byte[PIECE];
        try (OutputStream out = Files.newOutputStream(filler)) {
            for (long written = 0; written < Files.getFileStore(filler).getTotalSpace(); written += PIECE) {
                out.write(piece);
            }
        } catch (IOException full) {
            System.out.printf("  the disk is full: %s%n", full.getMessage());
        }
    }

    private static void command(String... words) throws IOException, InterruptedException {
        if (new ProcessBuilder(words).inheritIO().start().waitFor() != 0) {
            throw Failure.of("%s was refused: a disk of its own needs root.", String.join(" ", words));
        }
    }
}
