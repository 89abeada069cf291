package org.planmonitor.indicators.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Attribute;
import org.planmonitor.indicators.assessment.arithmetic.Direction;
import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;

/**
 * Tells others of a plan and of what it defines, in full, in the transaction that creates it. The schemas lie in
 * {@code schemas/events}.
 */
@ApplicationScoped
public class PlanEvents {

    private final Outbox outbox;
    private final AuditTrail audit;

    PlanEvents(Outbox outbox, AuditTrail audit) {
        this.outbox = outbox;
        this.audit = audit;
    }

    record Created(
            String plan,
            Text name,
            PlanPeriod period,
            LocalDate printedOn,
            String region,
            String timeZone,
            boolean simulated,
            Sharing sharing,
            List<Named> categories,
            List<Chapter> chapters,
            List<RegionCopy> regions,
            PlanCounts counts) {}

    record Named(String code, Text name) {}

    record Chapter(int number, Text title) {}

    record RegionCopy(
            String code, Text name, String level, @Nullable String parent) {}

    record IndicatorDefined(
            String plan,
            String code,
            int number,
            Text name,
            String category,
            Attribute attribute,
            Direction direction,
            Sharing sharing,
            boolean simulated,
            List<Named> components) {}

    record CommitmentDefined(
            String plan,
            String code,
            Text name,
            int chapter,
            boolean headline,
            @Nullable String restates,
            Sharing sharing,
            boolean simulated) {}

    /** Emits and audits a new plan, its indicators and its commitments. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void created(PlanDefinition definition, long observations) {
        PlanFacts plan = definition.plan();
        Created created = created(definition, PlanCounts.of(definition, observations));
        List<OutboxEvent> events = new ArrayList<>();
        events.add(new OutboxEvent("plan.created", "plan", plan.code(), plan.sharing(), created));
        audit.record("plan", plan.code(), "plan.imported", null, created);
        for (IndicatorDefinition indicator : definition.indicators()) {
            IndicatorDefined defined = defined(plan, indicator);
            events.add(event("indicator.defined", "indicator", plan, indicator, defined));
            audit.record("indicator", indicator.ref().aggregateId(plan.code()), "indicator.defined", null, defined);
        }
        for (CommitmentDefinition commitment : definition.commitments()) {
            CommitmentDefined defined = defined(plan, commitment);
            events.add(event("commitment.defined", "commitment", plan, commitment, defined));
            audit.record("commitment", commitment.ref().aggregateId(plan.code()), "commitment.defined", null, defined);
        }
        outbox.emitAll(events);
    }

    private static OutboxEvent event(String type, String aggregate, PlanFacts plan, Subject subject, Object data) {
        return new OutboxEvent(type, aggregate, subject.ref().aggregateId(plan.code()), subject.sharing(), data);
    }

    private static Created created(PlanDefinition definition, PlanCounts counts) {
        PlanFacts plan = definition.plan();
        PlanDocument document = definition.document();
        return new Created(
                plan.code(),
                plan.name(),
                plan.period(),
                plan.printedOn(),
                plan.region(),
                plan.timeZone().getId(),
                plan.simulated(),
                plan.sharing(),
                document.categories().stream()
                        .map(each -> new Named(each.code(), each.name()))
                        .toList(),
                document.structure().stream()
                        .filter(each -> each.kind() == StructureElement.Kind.CHAPTER)
                        .map(each -> new Chapter(Integer.parseInt(each.number()), each.title()))
                        .toList(),
                document.regions().stream()
                        .map(each -> new RegionCopy(each.code(), each.name(), each.level(), each.parent()))
                        .toList(),
                counts);
    }

    private static IndicatorDefined defined(PlanFacts plan, IndicatorDefinition indicator) {
        return new IndicatorDefined(
                plan.code(),
                indicator.code(),
                indicator.number(),
                indicator.name(),
                indicator.category(),
                indicator.attribute(),
                indicator.direction(),
                indicator.sharing(),
                plan.simulated(),
                indicator.components().stream()
                        .map(each -> new Named(each.code(), each.name()))
                        .toList());
    }

    private static CommitmentDefined defined(PlanFacts plan, CommitmentDefinition commitment) {
        return new CommitmentDefined(
                plan.code(),
                commitment.code(),
                commitment.name(),
                commitment.chapter(),
                commitment.headline(),
                commitment.restates(),
                commitment.sharing(),
                plan.simulated());
    }
}
