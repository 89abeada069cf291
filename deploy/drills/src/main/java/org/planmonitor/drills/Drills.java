package org.planmonitor.drills;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.planmonitor.local.Failure;

/** {@code deploy/drills/upgrade} and {@code deploy/drills/kills}: run a drill; the exit code is 0 only when everything was accounted for. */
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
            default -> throw Failure.usage("There are the drills %s.", List.of("upgrade", "kills"));
        }
    }
}
