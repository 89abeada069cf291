package org.planmonitor.kit.jobs;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.CurrentCaller;

/**
 * Jobs of which one run is made over all replicas: whoever picks the row of the job in the database runs it. When that replica is killed,
 * another makes the run again within about a minute. Register while the service starts, in an observer of {@link StartupEvent}; later is
 * too late and fails.
 */
@ApplicationScoped
public class RunOnce {

    private static final int AFTER_ALL_OTHERS = Integer.MAX_VALUE;
    private static final int THREADS = 2;
    private static final Duration POLL = Duration.ofSeconds(5);
    /** A run whose replica has not said for a minute that it lives is made again by another. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private static final int MISSED = 6;
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(10);

    private final DataSource dataSource;
    private final Clock clock;
    private final List<RecurringTask<Void>> jobs = new ArrayList<>();
    private @Nullable Scheduler scheduler;

    RunOnce(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /**
     * @param name unique in the service, and stable: it is the identity of the job in the database
     * @param job runs as {@code system:job:name}, without a transaction of its own; a failure is logged and the next run follows
     */
    public synchronized void register(String name, Schedule schedule, Runnable job) {
        if (scheduler != null) {
            throw new IllegalStateException("job " + name + " was registered after the service had started");
        }
        jobs.add(Tasks.recurring(name, schedule)
                .execute((instance, context) -> CurrentCaller.asSystem("job:" + name, job)));
    }

    synchronized void start(@Observes @Priority(AFTER_ALL_OTHERS) StartupEvent event) {
        if (!jobs.isEmpty()) {
            scheduler = Scheduler.create(dataSource)
                    .startTasks(jobs)
                    .threads(THREADS)
                    .pollingInterval(POLL)
                    .heartbeatInterval(HEARTBEAT)
                    .missedHeartbeatsLimit(MISSED)
                    .clock(new DatabaseTime(dataSource, clock))
                    .shutdownMaxWait(PATIENCE_AT_STOP)
                    .build();
            scheduler.start();
        }
    }

    synchronized void stop(@Observes ShutdownEvent event) {
        if (scheduler != null) {
            scheduler.stop();
        }
    }
}
