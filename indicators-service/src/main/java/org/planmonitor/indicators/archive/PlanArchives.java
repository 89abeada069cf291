package org.planmonitor.indicators.archive;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.plan.PlanCatalog;
import org.planmonitor.indicators.plan.PlanFacts;
import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.closing.Closures;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.text.Text;

/**
 * Archives plans, each once and for good, and says which are. A plan is archived together with its audit entry and its event; the event's schema is
 * {@code schemas/events/plan.archived/v1.json}.
 */
@ApplicationScoped
class PlanArchives implements Closures {

    private static final String FIND = "select archived_at, archived_by, reason from plan_archive where plan_id = ?";
    private static final int LONGEST = 2_000;

    private final PlanCatalog catalog;
    private final Database database;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final Clock clock;

    PlanArchives(
            PlanCatalog catalog,
            Database database,
            AuditTrail audit,
            Outbox outbox,
            CurrentCaller caller,
            Clock clock) {
        this.catalog = catalog;
        this.database = database;
        this.audit = audit;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    @Transactional
    public boolean isClosed(String plan) {
        return database.first(
                        "select 1 from plan_archive a join plan p on p.id = a.plan_id where p.code = ? and p.sharing = any (?)",
                        row -> true,
                        plan,
                        caller.get().visible())
                .isPresent();
    }

    /** The archive of a plan; a 404 when it is not archived, or may not be seen. */
    @Transactional
    PlanArchive of(String code) {
        return find(catalog.visible(code).plan())
                .orElseThrow(() -> ProblemException.notFound(
                        new Text("规划 " + code + " 未归档", "The plan " + code + " is not archived")));
    }

    /** Ends a plan; a 409 when it was ended before. */
    @Transactional(Transactional.TxType.MANDATORY)
    PlanArchive archive(String code, @Nullable String reason) {
        PlanFacts plan = catalog.visible(code).plan();
        PlanArchive archive = new PlanArchive(
                code,
                plan.simulated(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                caller.get().subject(),
                required(reason));
        int added = database.update(
                "insert into plan_archive (plan_id, archived_at, archived_by, reason) values (?, ?, ?, ?) on conflict do nothing",
                plan.id(),
                archive.archivedAt(),
                archive.archivedBy(),
                archive.reason());
        if (added == 0) {
            throw new ProblemException(
                    KitProblem.CONFLICT,
                    new Text("规划 " + code + " 已归档", "The plan " + code + " is archived already"),
                    List.of(ProblemError.parameter(
                            PARAMETER, "PLAN_ARCHIVED", new Text("该规划已归档", "The plan is archived"))));
        }
        audit.record("plan", code, "plan.archived", null, archive);
        outbox.emit(new OutboxEvent("plan.archived", "plan", code, plan.sharing(), archive));
        return archive;
    }

    private Optional<PlanArchive> find(PlanFacts plan) {
        return database.first(
                FIND,
                row -> new PlanArchive(
                        plan.code(),
                        plan.simulated(),
                        Database.instant(row, "archived_at"),
                        row.getString("archived_by"),
                        row.getString("reason")),
                plan.id());
    }

    private static String required(@Nullable String reason) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST) {
            throw ProblemException.invalid(ProblemError.pointer(
                    "/reason",
                    reason == null || reason.isBlank() ? "REQUIRED" : "TOO_LONG",
                    new Text("需要 1 到 2000 个字符的理由", "A reason of 1 to 2000 characters is needed")));
        }
        return reason.strip();
    }
}
