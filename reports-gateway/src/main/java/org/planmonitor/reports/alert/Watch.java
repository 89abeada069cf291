package org.planmonitor.reports.alert;

import java.util.List;
import java.util.function.Consumer;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import org.jboss.logging.Logger;

import org.planmonitor.kit.jobs.RunOnce;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.sql.Database;

/** Has plans looked at: soon after facts have changed, by whichever replica comes first, and all of them by a job that runs once. */
@Singleton
class Watch {

    private static final Logger LOGGER = Logger.getLogger(Watch.class);
    private static final String NAME = "alerts";

    private final Watcher watcher;
    private final Looks looks;
    private final RunOnce jobs;
    private final AlertConfig config;
    private final Database database;
    private final Vertx vertx;
    private long timer;
    private volatile boolean looking;

    Watch(Watcher watcher, Looks looks, RunOnce jobs, AlertConfig config, Database database, Vertx vertx) {
        this.watcher = watcher;
        this.looks = looks;
        this.jobs = jobs;
        this.config = config;
        this.database = database;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent started) {
        jobs.register(NAME, FixedDelay.of(config.every()), this::all);
        timer = vertx.setPeriodic(config.poll().toMillis(), tick -> {
            if (!looking) {
                looking = true;
                vertx.<Void>executeBlocking(() -> {
                            CurrentCaller.asSystem(NAME, () -> each(looks.plans(), watcher::lookAtWhatChanged));
                            return null;
                        })
                        .onFailure(failure -> LOGGER.warnf("alerts cannot be looked for now: %s", failure))
                        .onComplete(done -> looking = false);
            }
        });
    }

    void stop(@Observes ShutdownEvent stopping) {
        vertx.cancelTimer(timer);
    }

    private void all() {
        each(database.query("select distinct plan from plan", row -> row.getString(1)), watcher::lookAtAll);
    }

    /** A plan that fails does not keep the others waiting; it is looked at again. */
    private static void each(List<String> plans, Consumer<String> look) {
        for (String plan : plans) {
            try {
                look.accept(plan);
            } catch (RuntimeException e) {
                LOGGER.errorf(e, "the alerts of %s could not be looked for", plan);
            }
        }
    }
}
