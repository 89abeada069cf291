package org.planmonitor.projects.given;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.jspecify.annotations.Nullable;

/**
 * How many statements an answer costs, with the beginning and the end of its transaction: told by the driver, which knows of those
 * that bypass the persistence context too.
 */
public final class Statements {

    private Statements() {}

    /** What this thread executes for a piece of work; jobs of the service go on beside it. */
    public static int of(Runnable work) {
        Executions executions = new Executions(Thread.currentThread());
        Logger driver = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");
        @Nullable Level before = driver.getLevel();
        driver.setLevel(Level.FINEST);
        driver.addHandler(executions);
        driver.setUseParentHandlers(false);
        try {
            work.run();
        } finally {
            driver.setUseParentHandlers(true);
            driver.removeHandler(executions);
            driver.setLevel(before);
        }
        return executions.count.get();
    }

    private static final class Executions extends Handler {

        private final Thread of;
        private final AtomicInteger count = new AtomicInteger();

        private Executions(Thread of) {
            this.of = of;
        }

        @Override
        public void publish(LogRecord record) {
            if (Thread.currentThread() == of && record.getMessage().startsWith(" FE=> Execute(")) {
                count.incrementAndGet();
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
