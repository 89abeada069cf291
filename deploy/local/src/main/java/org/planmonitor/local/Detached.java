package org.planmonitor.local;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.planmonitor.local.aot.Caches;

/** Starts the launcher a second time, away from the terminal, and shows what it says until it is ready or has failed. */
final class Detached {

    private Detached() {}

    static int run(Options options, Home home, List<String> arguments) throws InterruptedException {
        List<String> foreground = new ArrayList<>(arguments);
        foreground.remove("--detach");
        Path log = home.log("launcher");
        Process launcher = start(options, foreground, log);
        Thread abandon = new Thread(launcher::destroy, "abandon");
        Runtime.getRuntime().addShutdownHook(abandon);
        try (RandomAccessFile said = new RandomAccessFile(log.toFile(), "r")) {
            while (true) {
                boolean alive = launcher.isAlive();
                boolean ready = isReady(home, launcher);
                show(said);
                if (ready) {
                    Runtime.getRuntime().removeShutdownHook(abandon);
                    return 0;
                }
                if (!alive) {
                    return launcher.exitValue();
                }
                Thread.sleep(100);
            }
        } catch (IOException e) {
            throw Failure.of("The launcher's log %s cannot be read: %s.", log, e.getMessage());
        }
    }

    private static boolean isReady(Home home, Process launcher) {
        return RunState.of(home)
                .filter(state -> state.pid() == launcher.pid() && state.ready())
                .isPresent();
    }

    private static Process start(Options options, List<String> arguments, Path log) {
        // nohup: the suite outlives the terminal it was started from.
        List<String> command = new ArrayList<>(List.of("nohup"));
        command.addAll(Jvm.with(Caches.of(options.root()))
                .main(Jvm.LAUNCHER, Up.class, Jvm.launcher(options.root()), arguments));
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw Failure.of("The launcher cannot be started: %s.", e.getMessage());
        }
    }

    private static void show(RandomAccessFile said) throws IOException {
        byte[] more = new byte[(int) (said.length() - said.getFilePointer())];
        said.readFully(more);
        System.out.print(new String(more, StandardCharsets.UTF_8));
        System.out.flush();
    }
}
