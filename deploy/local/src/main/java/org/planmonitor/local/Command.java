package org.planmonitor.local;

/** What a program of this directory does when it is called, in a frame that tells its failure in one line and ends with its exit code. */
@FunctionalInterface
interface Command {

    void run() throws InterruptedException;

    static void call(Command command) {
        try {
            command.run();
        } catch (Failure e) {
            System.err.println(Failure.line(e));
            System.exit(e.exitCode());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            System.exit(1);
        }
    }
}
