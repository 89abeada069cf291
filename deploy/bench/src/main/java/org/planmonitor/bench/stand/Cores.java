package org.planmonitor.bench.stand;

import java.io.IOException;

import org.planmonitor.local.Failure;

/**
 * Which processor a process has. What is measured has one of its own, and everything else, load and database, shares the
 * other: so neither a fast load nor a fast database is paid for by the service.
 */
final class Cores {

    private static final String OF_THE_REST = "0";
    private static final String OF_THE_MEASURED = "1";
    /** A thread that ends while it is given a processor fails the whole command. */
    private static final int TRIES = 5;

    private static final int ALL = Runtime.getRuntime().availableProcessors();

    private Cores() {}

    /** This process and whatever it starts from now on shares one. */
    static void takeTheRest() throws IOException, InterruptedException {
        if (ALL < 2) {
            throw Failure.of("Two processors are needed, and there is one.");
        }
        give(ProcessHandle.current().pid(), OF_THE_REST);
    }

    /** This process has all of them again. */
    static void takeAll() throws IOException {
        try {
            give(ProcessHandle.current().pid(), "0-" + (ALL - 1));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** The process is measured. */
    static void measure(long pid) throws IOException, InterruptedException {
        give(pid, OF_THE_MEASURED);
    }

    private static void give(long pid, String cores) throws IOException, InterruptedException {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Process taskset = new ProcessBuilder("taskset", "-a", "-c", "-p", cores, Long.toString(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (taskset.waitFor() == 0) {
                return;
            }
        }
        throw Failure.of("Processor %s cannot be given to process %d.", cores, pid);
    }
}
