package org.planmonitor.local;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.planmonitor.local.broker.TopicsUntil;
import org.planmonitor.local.postgres.BaseBackup;
import org.planmonitor.local.postgres.PointInTime;

/** {@code deploy/local/base-backup} and {@code deploy/local/restore-to}: databases and topics of any instant since a base backup. */
public final class Saving {

    private Saving() {}

    /** Arguments: {@code base-backup DATA DIRECTORY PORT}, or {@code restore-to DATA BASE INSTANT}. */
    public static void main(String[] arguments) {
        Command.call(() -> {
            Home home = new Home(Path.of(arguments[1]).toAbsolutePath().normalize());
            Path directory = Path.of(arguments[2]).toAbsolutePath().normalize();
            System.out.println(
                    arguments[0].equals("base-backup")
                            ? baseBackup(home, directory, Integer.parseInt(arguments[3]))
                            : restoreTo(home, directory, arguments[3]));
        });
    }

    private static String baseBackup(Home home, Path directory, int port) {
        String name = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString().replaceAll("[-:]", "");
        BaseBackup.take(port, home.postgres(), directory.resolve(name));
        return "Base backup in " + directory.resolve(name);
    }

    private static String restoreTo(Home home, Path base, String instant) {
        Instant until = parsed(instant);
        try (RunLock _ = RunLock.ofStopped(home)) {
            Path before = PointInTime.prepare(home, base, until);
            TopicsUntil.cut(home.kafka(), until);
            return "Restored to %s; the databases before are in %s. deploy/local/up starts it."
                    .formatted(until, before);
        }
    }

    private static Instant parsed(String instant) {
        try {
            return Instant.parse(instant);
        } catch (DateTimeException _) {
            throw Failure.usage("An instant is written 2026-03-01T08:00:00Z, not \"%s\".", instant);
        }
    }
}
