package org.planmonitor.drills;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.planmonitor.local.Failure;

/** {@code deploy/drills/upgrade}, {@code kills} and {@code troubles}: run a drill; the exit code is 0 only when everything was accounted for. */
public final class Drills {

    private Drills() {}

    public static void main(String[] arguments) {
        try {
            Deque<String> rest = new ArrayDeque<>(Arrays.asList(arguments));
            String drill = rest.isEmpty() ? "" : rest.removeFirst();
            Map<String, String> options = new HashMap<>();
            while (rest.size() > 1) {
                options.put(rest.removeFirst(), rest.removeFirst());
            }
            run(drill, options);
        } catch (Failure e) {
            System.err.println(Failure.line(e));
            System.exit(e.exitCode());
        } catch (IOException e) {
            System.err.println(e);
            System.exit(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            System.exit(1);
        }
        System.exit(0);
    }

    private static void run(String drill, Map<String, String> options) throws IOException, InterruptedException {
        Path root = Path.of(System.getProperty("planmonitor.root", "")).toAbsolutePath();
        int seconds = Integer.parseInt(options.getOrDefault("--seconds", "20"));
        switch (drill) {
            case "upgrade" -> {
                String previous = options.get("--previous");
                if (previous == null) {
                    throw Failure.usage("usage: upgrade --previous TREE [--seconds N]");
                }
                new Upgrade(root, Path.of(previous).toAbsolutePath(), seconds).run();
            }
            case "kills" -> {
                int replicas = Integer.parseInt(options.getOrDefault("--replicas", "3"));
                int kills = Integer.parseInt(options.getOrDefault("--kills", "12"));
                String session = options.getOrDefault("--session", "");
                new Kills(root, replicas, kills, seconds, session).run();
            }
            case "troubles" -> troubles(root, options.getOrDefault("--only", ""), Duration.ofSeconds(seconds));
            default -> throw Failure.usage("There are the drills %s.", List.of("upgrade", "kills", "troubles"));
        }
    }

    private static void troubles(Path root, String only, Duration away) throws IOException, InterruptedException {
        Expect expect = new Expect();
        if (only.isEmpty() || only.equals("starts")) {
            Starts.run(root, expect);
        }
        if (only.isEmpty() || only.equals("outages")) {
            Outages.run(root, expect, away);
        }
        if (only.isEmpty() || only.equals("disk")) {
            FullDisk.run(root, expect, away);
        }
        expect.settle();
    }
}
