package org.planmonitor.reports.webhook;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;

/** Runs when the transaction has committed, and not at all when it has not. */
record AfterCommit(Runnable work) implements Synchronization {

    @Override
    public void beforeCompletion() {
        // Nothing to add to the transaction.
    }

    @Override
    public void afterCompletion(int status) {
        if (status == Status.STATUS_COMMITTED) {
            work.run();
        }
    }
}
