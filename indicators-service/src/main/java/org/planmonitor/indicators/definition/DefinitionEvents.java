package org.planmonitor.indicators.definition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.planmonitor.indicators.plan.PlanCounts;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.plan.ReportingUnit;
import org.planmonitor.indicators.plan.Subject;
import org.planmonitor.indicators.plan.SubjectRef;
import org.planmonitor.indicators.plan.SubjectType;
import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.kit.security.Sharing;

/**
 * Tells others of a plan and of what it defines, in full, in the transaction that creates or changes it, and keeps in the
 * audit trail who did. The schemas lie in {@code schemas/events}.
 */
@ApplicationScoped
public class DefinitionEvents {

    private final Outbox outbox;
    private final AuditTrail audit;

    DefinitionEvents(Outbox outbox, AuditTrail audit) {
        this.outbox = outbox;
        this.audit = audit;
    }

    /** What the audit trail keeps of a version. */
    record Audited(int version, boolean withdrawn, Told.By by, Record definition) {
        static Audited of(Version<?> version) {
            return new Audited(version.version(), version.withdrawn(), Told.By.of(version), version.body());
        }
    }

    /** Emits and audits a new plan and everything in it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void created(PlanDefinition plan, Collection<Version<?>> versions, long observations) {
        String code = plan.plan().code();
        Told.Plan created = Telling.plan(plan, PlanCounts.of(plan, observations), null);
        List<OutboxEvent> events = new ArrayList<>();
        events.add(new OutboxEvent("plan.created", "plan", code, plan.plan().sharing(), created));
        audit.record("plan", code, "plan.imported", null, created);
        for (Version<?> each : versions) {
            if (!partOfPlan(each.kind())) {
                events.addAll(of(plan, plan, each));
                audit.record(aggregate(each.kind()), id(code, each), type(each.kind()), null, Audited.of(each));
            }
        }
        outbox.emitAll(events);
    }

    /** Emits and audits a change of a plan. */
    @Transactional(Transactional.TxType.MANDATORY)
    void changed(PlanDefinition before, PlanDefinition after, Standing standing, List<Version<?>> added) {
        String code = after.plan().code();
        List<OutboxEvent> events = new ArrayList<>();
        for (Version<?> each : added) {
            events.addAll(of(before, after, each));
            Object was =
                    standing.latest(each.kind(), each.code()).map(Audited::of).orElse(null);
            audit.record(aggregate(each.kind()), id(code, each), type(each.kind()), was, Audited.of(each));
        }
        events.addAll(newlyShared(before, after, standing, added));
        outbox.emitAll(events);
    }

    private static List<OutboxEvent> of(PlanDefinition before, PlanDefinition after, Version<?> version) {
        Telling telling = new Telling(after.plan());
        Sharing planSharing = after.plan().sharing();
        return switch (version.body()) {
            case PackIndicator _, PackCommitment _ -> subject(before, after, ref(version), version);
            case ReportingUnit it ->
                List.of(event(
                        after, version, planSharing, telling.department(it, version.withdrawn(), Told.By.of(version))));
            case AssignedTask it ->
                List.of(event(after, version, sharing(before, after, it.subject()), telling.task(version, it)));
            case OfficialResult it ->
                List.of(event(after, version, sharing(before, after, it.subject()), telling.result(version, it)));
            case TargetAmendment it ->
                List.of(event(after, version, sharing(before, after, it.subject()), telling.amended(version, it)));
            case AnnualPlan it -> List.of(event(after, version, narrowest(after, it), telling.year(version, it)));
            default -> List.of(event(after, version, planSharing, Telling.plan(after, null, Told.By.of(version))));
        };
    }

    /** One that is shared with fewer than before is gone for those who are left out. */
    private static List<OutboxEvent> subject(
            PlanDefinition before, PlanDefinition after, SubjectRef ref, Version<?> version) {
        Telling telling = new Telling(after.plan());
        Told.By by = Told.By.of(version);
        Optional<? extends Subject> was = before.subject(ref);
        Optional<? extends Subject> is = after.subject(ref);
        List<OutboxEvent> events = new ArrayList<>();
        if (was.isPresent()
                && (is.isEmpty() || is.get().sharing().compareTo(was.get().sharing()) > 0)) {
            events.add(event(after, version, was.get().sharing(), telling.subject(was.get(), true, by)));
        }
        is.ifPresent(it -> events.add(event(after, version, it.sharing(), telling.subject(it, false, by))));
        return events;
    }

    /** Subjects without a level of their own are shared as their plan: they are told again when that changes. */
    private static List<OutboxEvent> newlyShared(
            PlanDefinition before, PlanDefinition after, Standing standing, List<Version<?>> added) {
        if (before.plan().sharing() == after.plan().sharing()) {
            return List.of();
        }
        List<OutboxEvent> events = new ArrayList<>();
        for (DefinitionKind kind : List.of(DefinitionKind.INDICATOR, DefinitionKind.COMMITMENT)) {
            for (Version<?> each : standing.versions(kind)) {
                boolean told = added.stream()
                        .anyMatch(it -> it.kind() == kind && it.code().equals(each.code()));
                if (!told) {
                    events.addAll(subject(before, after, ref(each), each));
                }
            }
        }
        return events;
    }

    private static OutboxEvent event(PlanDefinition plan, Version<?> version, Sharing sharing, Record data) {
        DefinitionKind kind = version.kind();
        return new OutboxEvent(type(kind), aggregate(kind), id(plan.plan().code(), version), sharing, data);
    }

    private static SubjectRef ref(Version<?> version) {
        return new SubjectRef(
                version.kind() == DefinitionKind.INDICATOR ? SubjectType.INDICATOR : SubjectType.COMMITMENT,
                version.code());
    }

    private static Sharing sharing(PlanDefinition before, PlanDefinition after, SubjectRef subject) {
        return Stream.of(after, before)
                .flatMap(each -> each.subject(subject).stream())
                .map(Subject::sharing)
                .findFirst()
                .orElse(Sharing.RESTRICTED);
    }

    private static Sharing narrowest(PlanDefinition after, AnnualPlan year) {
        return year.values().stream()
                .map(each -> sharing(after, after, each.subject()))
                .reduce(after.plan().sharing(), (one, other) -> one.compareTo(other) >= 0 ? one : other);
    }

    private static boolean partOfPlan(DefinitionKind kind) {
        return type(kind).equals("plan.amended");
    }

    private static String type(DefinitionKind kind) {
        return switch (kind) {
            case INDICATOR -> "indicator.defined";
            case COMMITMENT -> "commitment.defined";
            case DEPARTMENT -> "department.defined";
            case TASK -> "task.assigned";
            case OFFICIAL_RESULT -> "official-result.entered";
            case ANNUAL_PLAN -> "annual-plan.adopted";
            case AMENDMENT -> "target.amended";
            case PLAN, STRUCTURE, GLOSSARY, HISTORICAL_FIGURES, CATEGORY, REGION -> "plan.amended";
        };
    }

    private static String aggregate(DefinitionKind kind) {
        return partOfPlan(kind) ? "plan" : kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String id(String plan, Version<?> version) {
        return partOfPlan(version.kind()) ? plan : plan + "/" + version.kind() + "/" + version.code();
    }
}
