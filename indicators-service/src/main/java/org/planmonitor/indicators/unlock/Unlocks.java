package org.planmonitor.indicators.unlock;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assignment.Duties;
import org.planmonitor.indicators.observation.CellKey;
import org.planmonitor.indicators.observation.CellName;
import org.planmonitor.indicators.observation.StandingFigures;
import org.planmonitor.indicators.observation.StandingWords;
import org.planmonitor.indicators.observation.Vintage;
import org.planmonitor.indicators.plan.PlanCatalog;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.security.Sight;
import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.kit.paging.Cursor;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;

/** Opens closed cells again, one by one, for one department and for a time. */
@ApplicationScoped
class Unlocks {

    private static final String AGGREGATE = "unlock";

    private final PlanCatalog catalog;
    private final UnlockStore store;
    private final StandingFigures standing;
    private final Duties duties;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final Clock clock;

    Unlocks(
            PlanCatalog catalog,
            UnlockStore store,
            StandingFigures standing,
            Duties duties,
            AuditTrail audit,
            Outbox outbox,
            CurrentCaller caller,
            Clock clock) {
        this.catalog = catalog;
        this.store = store;
        this.standing = standing;
        this.duties = duties;
        this.audit = audit;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    UnlockView grant(String code, NewUnlock body) {
        PlanDefinition plan = catalog.visible(code);
        Instant now = clock.instant();
        CellName.Errors errors = new CellName.Errors(body.form(), new ArrayList<>());
        Optional<CellName.Named> named = body.cell().find(plan, null, "", errors);
        NewUnlock.refuse(errors.form(), List.of());
        String department = Objects.requireNonNull(body.department());
        named.ifPresent(cell -> requireReporter(plan, department, cell.cell(), errors.domain()));
        Instant expiresAt = Objects.requireNonNull(body.expiresAt());
        if (!expiresAt.isAfter(now)) {
            errors.domain()
                    .add(ProblemError.pointer(
                            "/expiresAt", "ALREADY_EXPIRED", new Text("应晚于当前时刻", "It lies in the future")));
        }
        NewUnlock.refuse(List.of(), errors.domain());
        CellKey cell = named.orElseThrow().cell();
        refuseOfficial(plan, cell);
        Unlock granted = store.insert(
                plan.plan().id(),
                department,
                cell,
                Objects.requireNonNull(body.reason()),
                caller.get().subject(),
                now,
                expiresAt);
        UnlockView after = UnlockView.of(code, granted);
        tell(after, "unlock.granted", null);
        return after;
    }

    /** Closes the cell again before its time. */
    @Transactional
    UnlockView revoke(String code, UUID id, WriteCondition condition) {
        PlanDefinition plan = catalog.visible(code);
        Unlock before = store.lock(plan.plan().id(), id).filter(this::visible).orElseThrow(Unlocks::unknown);
        UnlockView shown = UnlockView.of(code, before);
        condition.require(EntityTag.of(shown));
        if (!before.active(clock.instant())) {
            throw new ProblemException(KitProblem.CONFLICT, new Text("该解锁已失效", "The unlock is not in force any more"));
        }
        UnlockView after = UnlockView.of(code, store.revoke(id, caller.get().subject(), clock.instant()));
        tell(after, "unlock.revoked", shown);
        return after;
    }

    @Transactional
    UnlockView get(String code, UUID id) {
        PlanDefinition plan = catalog.visible(code);
        return store.find(plan.plan().id(), id)
                .filter(this::visible)
                .map(each -> UnlockView.of(code, each))
                .orElseThrow(Unlocks::unknown);
    }

    @Transactional
    Page<UnlockView> list(String code, boolean active, int limit, @Nullable String cursor) {
        PlanDefinition plan = catalog.visible(code);
        Sight sight = Sight.of(caller.get());
        if (sight.isBlind()) {
            throw unknown();
        }
        UUID before = cursor == null ? null : id(Cursor.decode(cursor, 1).getFirst());
        List<Unlock> rows =
                store.page(plan.plan().id(), sight.departments(), active ? clock.instant() : null, before, limit + 1);
        return Page.cut(rows, limit, last -> Cursor.encode(last.id().toString()))
                .map(each -> UnlockView.of(code, each));
    }

    private void requireReporter(PlanDefinition plan, String department, CellKey cell, List<ProblemError> errors) {
        boolean reports = duties.of(plan)
                .reports(
                        department,
                        cell.series().subject(),
                        cell.series().component(),
                        cell.series().region());
        if (!reports) {
            errors.add(ProblemError.pointer(
                    "/department",
                    "NOT_ITS_REPORTER",
                    new Text("该部门不填报此数据", "The department does not report this series")));
        }
    }

    private void refuseOfficial(PlanDefinition plan, CellKey cell) {
        Vintage stands = standing.in(plan.plan().id(), List.of(cell)).get(cell);
        if (stands != null && stands.locked()) {
            Text words = StandingWords.of(stands);
            Text message = new Text("法定统计数据不予解锁：" + words.zh(), "Official statistics are not unlocked: " + words.en());
            throw new ProblemException(
                    KitProblem.CONFLICT,
                    message,
                    List.of(ProblemError.pointer("/subject", "OFFICIAL_FIGURE", message)));
        }
    }

    private void tell(UnlockView after, String action, @Nullable UnlockView before) {
        String aggregate = after.plan() + "/" + after.id();
        audit.record(AGGREGATE, aggregate, action, before, after);
        outbox.emit(new OutboxEvent("unlock.changed", AGGREGATE, aggregate, Sharing.RESTRICTED, after));
    }

    private boolean visible(Unlock unlock) {
        return Sight.of(caller.get()).sees(unlock.department());
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw ProblemException.invalid(ProblemError.parameter(
                    "cursor", "CURSOR_INVALID", new Text("游标无效", "This is not a cursor of this list")));
        }
    }

    private static ProblemException unknown() {
        return ProblemException.notFound(new Text("没有该解锁", "There is no such unlock"));
    }
}
