package org.planmonitor.indicators.deadline;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.planmonitor.indicators.assessment.arithmetic.Frequency;
import org.planmonitor.indicators.deadline.calendar.WorkingDays;
import org.planmonitor.indicators.plan.PlanCatalog;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.sql.Locks;
import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** The deadlines of plans: kept by planners, asked by every feature that knows of a due day. */
@ApplicationScoped
public class Deadlines {

    private static final String AGGREGATE = "deadline";

    private final PlanCatalog catalog;
    private final Calendars calendars;
    private final DeadlineStore store;
    private final Locks locks;
    private final AuditTrail audit;
    private final Outbox outbox;

    Deadlines(
            PlanCatalog catalog,
            Calendars calendars,
            DeadlineStore store,
            Locks locks,
            AuditTrail audit,
            Outbox outbox) {
        this.catalog = catalog;
        this.calendars = calendars;
        this.store = store;
        this.locks = locks;
        this.audit = audit;
        this.outbox = outbox;
    }

    /** What others are told of a deadline; null: there is none any more. */
    record Changed(
            String plan,
            Frequency frequency,
            @org.jspecify.annotations.Nullable DeadlineRule deadline) {}

    /** The deadlines of a plan as they stand; two statements. */
    @Transactional
    public PlanDeadlines of(PlanDefinition plan) {
        Collection<CalendarYear> years = calendars.years(plan).values();
        Set<LocalDate> holidays = new HashSet<>();
        Set<LocalDate> worked = new HashSet<>();
        years.forEach(each -> {
            holidays.addAll(each.holidays());
            worked.addAll(each.workingDays());
        });
        WorkingDays days = new WorkingDays(Set.copyOf(plan.plan().calendar().weekend()), holidays, worked);
        return new PlanDeadlines(
                plan.plan().timeZone(), days, store.rules(plan.plan().id()));
    }

    @Transactional
    List<DeadlineRule> rules(String plan) {
        return List.copyOf(store.rules(catalog.visible(plan).plan().id()).values());
    }

    @Transactional
    DeadlineRule rule(String plan, Frequency frequency) {
        return find(catalog.visible(plan), frequency).orElseThrow(() -> unknown(frequency));
    }

    @Transactional
    DeadlineRule put(String code, Frequency frequency, WriteCondition condition, DeadlineBody body) {
        PlanDefinition plan = lock(code, frequency);
        Optional<DeadlineRule> before = find(plan, frequency);
        condition.require(before.map(EntityTag::of).orElse(null));
        DeadlineRule after = body.checked(frequency);
        if (!before.equals(Optional.of(after))) {
            store.put(plan.plan().id(), after);
            tell(plan, frequency, "deadline.set", before.orElse(null), after);
        }
        return after;
    }

    /** Takes a deadline away: figures of the frequency are never late again. */
    @Transactional
    void delete(String code, Frequency frequency, WriteCondition condition) {
        PlanDefinition plan = lock(code, frequency);
        DeadlineRule before = find(plan, frequency).orElseThrow(() -> unknown(frequency));
        condition.require(EntityTag.of(before));
        store.delete(plan.plan().id(), frequency);
        tell(plan, frequency, "deadline.removed", before, null);
    }

    private PlanDefinition lock(String code, Frequency frequency) {
        PlanDefinition plan = catalog.visible(code);
        locks.take(AGGREGATE + "/" + code + "/" + frequency);
        return plan;
    }

    private void tell(
            PlanDefinition plan,
            Frequency frequency,
            String action,
            @org.jspecify.annotations.Nullable DeadlineRule before,
            @org.jspecify.annotations.Nullable DeadlineRule after) {
        String code = plan.plan().code();
        String id = code + "/" + frequency;
        audit.record(AGGREGATE, id, action, before, after);
        outbox.emit(new OutboxEvent(
                "deadline.changed", AGGREGATE, id, plan.plan().sharing(), new Changed(code, frequency, after)));
    }

    private Optional<DeadlineRule> find(PlanDefinition plan, Frequency frequency) {
        return Optional.ofNullable(store.rules(plan.plan().id()).get(frequency));
    }

    private static ProblemException unknown(Frequency frequency) {
        return ProblemException.notFound(new Text("没有 " + frequency + " 的时限", "There is no deadline for " + frequency));
    }
}
