package org.planmonitor.projects.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;

import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;

import org.planmonitor.kit.jobs.RunOnce;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.projects.plan.OpenPlans;
import org.planmonitor.projects.plan.OpenPlans.OpenPlan;
import org.planmonitor.projects.project.LifeCycles;
import org.planmonitor.projects.project.ProjectAccess;
import org.planmonitor.projects.project.ProjectRef;

/**
 * Tells which projects still owe the report of the newest month that is due, each once while none has come and once for each that
 * was returned. One run is made over all replicas. What is owed is asked again under the rows of the projects, so that nothing is
 * told to be overdue after it has come, and a run that was broken off is simply made again.
 */
@ApplicationScoped
class TellOverdue {

    static final String JOB = "overdue-reports";
    private static final int BATCH = 200;

    private static final String OWED =
            " from project p left join progress_report r on r.project_id = p.id and r.month = :month"
                    + " where p.plan = :plan and (r.state is null or r.state = 'RETURNED') and not exists (select 1 from overdue_report o"
                    + " where o.project_id = p.id and o.month = :month and o.version = coalesce(r.version, -1))";

    private final RunOnce jobs;
    private final OpenPlans plans;
    private final EntityManager entities;
    private final LifeCycles lifeCycles;
    private final ReadReports reads;
    private final ProjectAccess access;
    private final Outbox outbox;
    private final ReportConfig config;
    private final Clock clock;

    TellOverdue(
            RunOnce jobs,
            OpenPlans plans,
            EntityManager entities,
            LifeCycles lifeCycles,
            ReadReports reads,
            ProjectAccess access,
            Outbox outbox,
            ReportConfig config,
            Clock clock) {
        this.jobs = jobs;
        this.plans = plans;
        this.entities = entities;
        this.lifeCycles = lifeCycles;
        this.reads = reads;
        this.access = access;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    void register(@Observes StartupEvent started) {
        jobs.register(JOB, Schedules.fixedDelay(config.every()), this::run);
    }

    /** Looks after every plan that is not over. */
    @ActivateRequestContext
    public void run() {
        for (OpenPlan plan : plans.all()) {
            LocalDate today = plan.today(clock);
            YearMonth month = reads.cutOff().lastDue(today);
            long last = 0;
            while (last >= 0) {
                long after = last;
                last = QuarkusTransaction.requiringNew().call(() -> batch(plan.code(), month, after));
            }
        }
    }

    /** Answers the last project that was looked at, -1 when none is left. */
    private long batch(String plan, YearMonth month, long after) {
        List<Tuple> owing = owing(plan, month, after);
        if (owing.isEmpty()) {
            return -1;
        }
        Map<Long, ProjectRef> held =
                access
                        .lockAll(
                                plan,
                                owing.stream()
                                        .map(row -> row.get(1, String.class))
                                        .toList())
                        .values()
                        .stream()
                        .collect(Collectors.toMap(ProjectRef::id, project -> project));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate due = reads.cutOff().of(month);
        outbox.emitAll(told(plan, month, held, now).stream()
                .map(row -> OverdueReport.of(
                                Objects.requireNonNull(held.get(row.get(0, Long.class))),
                                month,
                                due,
                                row.get(1, Long.class) >= 0,
                                now)
                        .event())
                .toList());
        return owing.getLast().get(0, Long.class);
    }

    private List<Tuple> owing(String plan, YearMonth month, long after) {
        Progressing progressing = Progressing.of(lifeCycles.of(plan), month, reads.cutOff());
        Query query = entities.createNativeQuery(
                        "select p.id, p.code" + OWED + " and p.id > :after and " + progressing.sql() + " order by p.id",
                        Tuple.class)
                .setParameter("plan", plan)
                .setParameter("month", month.toString())
                .setParameter("after", after)
                .setMaxResults(BATCH);
        progressing.parameters().forEach(query::setParameter);
        return rows(query);
    }

    /** What is still owed now that the projects are held, kept as told. */
    private List<Tuple> told(String plan, YearMonth month, Map<Long, ProjectRef> held, Instant now) {
        return held.isEmpty()
                ? List.of()
                : rows(entities.createNativeQuery(
                                "insert into overdue_report (project_id, month, version, told_at)"
                                        + " select p.id, :month, coalesce(r.version, -1), cast(:now as timestamptz)"
                                        + OWED
                                        + " and p.id in (:held) returning project_id, version",
                                Tuple.class)
                        .setParameter("plan", plan)
                        .setParameter("month", month.toString())
                        .setParameter("now", now)
                        .setParameter("held", held.keySet()));
    }

    private static List<Tuple> rows(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Tuple.class::cast).toList();
    }
}
