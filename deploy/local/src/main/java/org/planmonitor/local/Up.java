package org.planmonitor.local;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.local.aot.Caches;
import org.planmonitor.local.process.Child;
import org.planmonitor.local.process.Leftovers;

/** {@code deploy/local/up}: starts the suite and stays until Ctrl-C, or detaches when it is ready. */
public final class Up {

    private final Options options;
    private final Home home;
    private final Progress progress = new Progress(System.out);

    private Up(Options options) {
        this.options = options;
        this.home = new Home(options.data());
    }

    public static void main(String[] arguments) {
        Path root = Path.of(System.getProperty("planmonitor.root", "")).toAbsolutePath();
        int code;
        try {
            Options options = Options.parse(root, Arrays.asList(arguments), System.getenv());
            code = new Up(options).run(List.of(arguments));
        } catch (Failure e) {
            System.err.println(Failure.line(e));
            code = e.exitCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            code = 1;
        }
        System.exit(code);
    }

    private int run(List<String> arguments) throws InterruptedException {
        if (options.help()) {
            progress.print(Options.USAGE);
            return 0;
        }
        home.create();
        home.requireSpace(); // here too: what is said away from the terminal goes to a log, for which there is no room
        return options.detach() ? Detached.run(options, home, arguments) : runInForeground();
    }

    private int runInForeground() throws InterruptedException {
        @Nullable RunLock lock = RunLock.tryTake(home);
        if (lock == null) {
            throw Failure.of("The suite already runs on %s: deploy/local/down stops it.", home.directory());
        }
        List<String> leftovers = Leftovers.stop(home.run());
        if (!leftovers.isEmpty()) {
            progress.say("Stopped what a killed launcher had left: %s", String.join(", ", leftovers));
        }
        if (options.fresh()) {
            home.forget();
            home.create();
            progress.say("Forgot all data in %s", home.directory());
        }
        home.requireSpace();
        options.ports().requireFree(options.replicas());
        RunState.of(options.ports(), false).write(home);

        Suite suite = new Suite(options, home, Jvm.with(Caches.of(options.root())), progress);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(suite), "stop"));
        progress.say("Starting Plan Monitor on 127.0.0.1, data in %s", home.directory());
        try {
            suite.start(Template.of(options.root(), options.ports()));
        } catch (Failure e) {
            throw home.hasSpace() ? e : Failure.of("%s Starting failed: %s", home.shortage(), Failure.line(e));
        }
        progress.print(Welcome.text(options.ports(), progress.elapsed()));
        // Last: who waits for it away from this terminal shows what was said before.
        RunState.of(options.ports(), true).write(home);

        Child ended = suite.awaitFirstEnd();
        if (!suite.isStopping()) {
            ended.requireAlive();
        }
        return 1;
    }

    private void stop(Suite suite) {
        progress.say("Stopping …");
        suite.stop();
        RunState.delete(home);
        progress.say("Stopped; the data is kept in %s", home.directory());
    }
}
