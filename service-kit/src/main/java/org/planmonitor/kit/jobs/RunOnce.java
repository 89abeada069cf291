package org.planmonitor.kit.jobs;

import jakarta.enterprise.context.ApplicationScoped;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;

/** Jobs of which one run is made over all replicas. Register while the service starts; later is too late and fails. */
@ApplicationScoped
public class RunOnce {

    /**
     * @param name unique in the service, and stable: it is the identity of the job in the database
     * @param job runs as {@code system:job:name}, without a transaction of its own
     */
    public void register(String name, Schedule schedule, Runnable job) {
        throw new UnsupportedOperationException(name);
    }
}
