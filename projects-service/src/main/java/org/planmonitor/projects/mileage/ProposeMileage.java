package org.planmonitor.projects.mileage;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.packformat.PackTransit;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.plan.PlanYears;
import org.planmonitor.projects.plan.Recordings;
import org.planmonitor.projects.transit.MemberFacts;
import org.planmonitor.projects.transit.MembersChanged;
import org.planmonitor.projects.transit.TargetView;
import org.planmonitor.projects.transit.TransitAccess;

/**
 * Proposes the figures that follow from the networks, at the end of every year of the plan that is over, to the owner of their
 * series; whether they are recorded is the owner's. A year is proposed again when what it rests on is otherwise than before.
 */
@ApplicationScoped
class ProposeMileage {

    static final String AGGREGATE = "transit-mileage";
    private static final Set<Sharing> EVERYTHING = Set.of(Sharing.values());

    private final TransitAccess transit;
    private final MeasureStore measures;
    private final ProposalStore store;
    private final Recordings recordings;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Clock clock;

    ProposeMileage(
            TransitAccess transit,
            MeasureStore measures,
            ProposalStore store,
            Recordings recordings,
            AuditTrail audit,
            Outbox outbox,
            Clock clock) {
        this.transit = transit;
        this.measures = measures;
        this.store = store;
        this.recordings = recordings;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The event: a figure follows from the networks, for whoever records it. */
    record Proposed(
            String plan,
            String commitment,
            Text subject,
            String region,
            String period,
            String on,
            BigDecimal value,
            PackTransit.Unit unit,
            boolean complete,
            int revision,
            Instant knownFrom,
            List<Counting.Summand> counted,
            List<Counting.Missing> leftOut,
            String href,
            Sharing sharing,
            boolean simulated) {}

    void membersChanged(@Observes MembersChanged changed) {
        propose(changed.plan());
    }

    /** Compares every measured figure with what was last proposed of it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void propose(KnownPlan plan) {
        Map<String, MeasureStore.Stored> measured = measures.all(plan.code());
        if (measured.isEmpty()) {
            return;
        }
        // From here on nobody else changes members of this plan, so no change is missed by the proposal that should
        // follow it.
        Instant at = recordings.take(plan.code());
        List<MemberFacts> members = transit.members(plan, EVERYTHING, at);
        for (TargetView target : transit.targets(plan.code(), EVERYTHING)) {
            MeasureStore.Stored measure = measured.get(target.code());
            if (measure != null) {
                propose(plan, target, measure.measure(), members, at);
            }
        }
    }

    private void propose(
            KnownPlan plan, TargetView target, PackTransit.Measure measure, List<MemberFacts> members, Instant at) {
        PlanYears years = PlanYears.of(plan);
        LocalDate today = LocalDate.now(clock.withZone(plan.timeZone()));
        Map<String, ProposalStore.Proposal> last = store.last(plan.code(), target.code());
        Sharing sharing = sharing(plan, target, measure, members);
        for (int year = years.first(); year <= years.last(); year++) {
            LocalDate end = Year.of(year).atMonth(12).atEndOfMonth();
            if (!end.isBefore(today)) {
                break;
            }
            ProposalStore.Proposal before = last.get(String.valueOf(year));
            Counting counting = Counting.of(members, measure.groups(), end);
            ProposalStore.Proposal next = new ProposalStore.Proposal(
                    plan.code(),
                    target.code(),
                    String.valueOf(year),
                    before == null ? 1 : before.revision() + 1,
                    at,
                    counting.km(),
                    counting.complete(),
                    sharing,
                    new ProposalStore.Content(measure.groups(), counting.counted(), counting.leftOut()));
            // Of what nobody knows anything there is nothing to propose.
            boolean worth = before == null ? !counting.counted().isEmpty() : !before.saysTheSame(next);
            if (worth) {
                store.add(next);
                tell(plan, target, before, next, end);
            }
        }
    }

    private void tell(
            KnownPlan plan,
            TargetView target,
            ProposalStore.@Nullable Proposal before,
            ProposalStore.Proposal next,
            LocalDate end) {
        String id = plan.code() + "/" + target.code();
        audit.record(AGGREGATE, id, "transit.mileage.proposed", before, next);
        Proposed proposed = new Proposed(
                plan.code(),
                target.code(),
                target.subject(),
                plan.region(),
                next.period(),
                end.toString(),
                next.value(),
                target.unit(),
                next.complete(),
                next.revision(),
                next.knownFrom(),
                next.content().counted(),
                next.content().leftOut(),
                "/projects/v1/plans/" + plan.code() + "/transit-targets/" + target.code() + "/mileage?on=" + end,
                next.sharing(),
                plan.simulated());
        outbox.emit(new OutboxEvent("transit.mileage.proposed", AGGREGATE, id, next.sharing(), proposed));
    }

    /** As narrow as the narrowest of what the figure rests on: the plan, the target and every member that it names. */
    private static Sharing sharing(
            KnownPlan plan, TargetView target, PackTransit.Measure measure, List<MemberFacts> members) {
        Stream<Sharing> ofMembers = members.stream()
                .filter(member -> measure.groups().contains(member.said().group()))
                .map(MemberFacts::sharing);
        return Stream.concat(Stream.of(plan.sharing(), target.sharing()), ofMembers)
                .max(Sharing::compareTo)
                .orElseThrow();
    }
}
