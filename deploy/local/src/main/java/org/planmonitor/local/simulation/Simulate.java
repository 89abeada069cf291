package org.planmonitor.local.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.planmonitor.local.Failure;
import org.planmonitor.local.Home;
import org.planmonitor.local.Options;
import org.planmonitor.local.RunState;

/** {@code deploy/local/simulate}: makes a simulated plan and loads it through the gateway, as a planner would. */
public final class Simulate {

    private Simulate() {}

    public static void main(String[] arguments) {
        try {
            run(List.of(arguments));
        } catch (Failure e) {
            System.err.println(Failure.line(e));
            System.exit(e.exitCode());
        } catch (IOException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            System.exit(1);
        }
    }

    private static void run(List<String> arguments) throws IOException, InterruptedException {
        Size size = Size.DEFAULT;
        List<String> forSuite = new ArrayList<>();
        Path print = null;
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            switch (option) {
                case "--help" -> {
                    System.out.println(Size.USAGE);
                    return;
                }
                case "--print" -> print = Path.of(Size.value(option, rest));
                case "--data" -> forSuite.addAll(List.of(option, Size.value(option, rest)));
                default -> size = size.with(option, rest);
            }
        }
        Packs packs = Packs.of(size);
        if (print != null) {
            Files.createDirectories(print);
            Files.writeString(print.resolve(size.plan() + "-indicators.json"), packs.indicators());
            Files.writeString(print.resolve(size.plan() + "-projects.json"), packs.projects());
            System.out.println("Wrote both halves of " + size.plan() + " to " + print);
            return;
        }
        Path root = Path.of(System.getProperty("planmonitor.root", "")).toAbsolutePath();
        Options options = Options.parse(root, forSuite, System.getenv());
        RunState suite = RunState.of(new Home(options.data()))
                .orElseThrow(() -> Failure.of("The suite does not run: start it with deploy/local/up."));
        new Loader(suite).load(size, packs);
    }
}
