package org.planmonitor.indicators.seriesbreak;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.BreakStatus;
import org.planmonitor.indicators.plan.BreakDefinition;
import org.planmonitor.indicators.plan.BreakLog;
import org.planmonitor.indicators.plan.ComponentDefinition;
import org.planmonitor.indicators.plan.PlanCatalog;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.plan.Subject;
import org.planmonitor.indicators.publication.PublicationLock;
import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.text.Text;

/**
 * Says something of a break. The plan's lock gives each word its instant and makes two who decide at once meet: the
 * second one sees what the first has said.
 */
@ApplicationScoped
class BreakDecisions {

    static final String DECIDE = "break:decide";

    private final PlanCatalog catalog;
    private final BreakLog log;
    private final PublicationLock lock;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Event<BreakDecided> decided;
    private final CurrentCaller caller;
    private final Clock clock;

    BreakDecisions(
            PlanCatalog catalog,
            BreakLog log,
            PublicationLock lock,
            AuditTrail audit,
            Outbox outbox,
            Event<BreakDecided> decided,
            CurrentCaller caller,
            Clock clock) {
        this.catalog = catalog;
        this.log = log;
        this.lock = lock;
        this.audit = audit;
        this.outbox = outbox;
        this.decided = decided;
        this.caller = caller;
        this.clock = clock;
    }

    /** Reports a break that nobody has spoken of. */
    @Transactional
    BreakView report(String code, BreakWords.Report body) {
        BreakForm.require(body);
        boolean declares = body.status() == BreakStatus.DECLARED;
        if (declares && !caller.get().may(DECIDE)) {
            throw new ProblemException(
                    KitProblem.FORBIDDEN,
                    new Text("认定口径变动需要权限 " + DECIDE, "Declaring a break needs the permission " + DECIDE));
        }
        PlanDefinition plan = catalog.visible(code);
        ComponentDefinition component = BreakCheck.component(plan, body);
        BreakDefinition word = new BreakDefinition(
                Objects.requireNonNull(body.subject()),
                component.code(),
                Objects.requireNonNull(body.at()),
                Objects.requireNonNull(body.status()),
                Objects.requireNonNull(body.kind()),
                Objects.requireNonNull(body.reason()),
                body.revisedBaseline(),
                clock.instant(),
                Objects.requireNonNull(body.document()),
                body.note(),
                body.factor(),
                caller.get().subject());
        BreakCheck.sense(plan, component, word, clock.instant());
        return say(plan, word, before -> {
            if (before.isPresent()) {
                throw conflict("该口径变动已有记录，请对其作出决定", "This break is known: decide on it at its decisions");
            }
        });
    }

    /** Decides on a break that is known. */
    @Transactional
    BreakView decide(String code, String id, WriteCondition condition, BreakWords.Decision body) {
        BreakForm.require(body);
        PlanDefinition plan = catalog.visible(code);
        BreakView known = BreakViews.find(plan, id, Instant.MAX).orElseThrow(() -> BreakViews.unknown(id));
        ComponentDefinition component = plan.subject(known.subject())
                .flatMap(it -> it.component(known.component()))
                .orElseThrow(() -> BreakViews.unknown(id));
        BreakDefinition word = new BreakDefinition(
                known.subject(),
                known.component(),
                known.at(),
                Objects.requireNonNull(body.status()),
                known.kind(),
                Objects.requireNonNull(body.reason()),
                body.revisedBaseline(),
                clock.instant(),
                Objects.requireNonNull(body.document()),
                body.note(),
                body.factor(),
                caller.get().subject());
        BreakCheck.sense(plan, component, word, clock.instant());
        return say(plan, word, before -> {
            condition.require(before.map(BreakView::tag).orElse(null));
            if (before.filter(it -> repeats(it, word)).isPresent()) {
                throw conflict("所作决定与现有结论相同", "That is what stands already");
            }
        });
    }

    private interface Precondition {
        void check(Optional<BreakView> before);
    }

    private BreakView say(PlanDefinition seen, BreakDefinition said, Precondition precondition) {
        long planId = seen.plan().id();
        String code = seen.plan().code();
        Instant now = lock.take(planId);
        Optional<BreakView> before = BreakViews.find(catalog.changed(code), said.id(), Instant.MAX);
        precondition.check(before);
        BreakDefinition word = known(said, now);
        log.add(planId, word);
        PlanDefinition plan = catalog.changed(code);
        BreakView after =
                BreakViews.find(plan, word.id(), Instant.MAX).orElseThrow(() -> BreakViews.unknown(word.id()));
        Subject subject = plan.subject(word.subject()).orElseThrow();
        audit.record(BreakEvents.AGGREGATE, BreakEvents.id(plan, after), action(word), before.orElse(null), after);
        outbox.emitAll(List.of(BreakEvents.decided(plan, subject, after)));
        decided.fire(new BreakDecided(plan, word));
        return after;
    }

    private static String action(BreakDefinition word) {
        return word.status() == BreakStatus.SUSPECTED ? "series-break.suspected" : "series-break.decided";
    }

    private static BreakDefinition known(BreakDefinition it, Instant since) {
        return new BreakDefinition(
                it.subject(),
                it.component(),
                it.at(),
                it.status(),
                it.kind(),
                it.reason(),
                it.revisedBaseline(),
                since,
                it.source(),
                it.note(),
                it.factor(),
                it.decidedBy());
    }

    private static boolean repeats(BreakView before, BreakDefinition word) {
        return before.status() == word.status()
                && Objects.equals(before.revisedBaseline(), word.revisedBaseline())
                && same(before.factor(), word.factor());
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }

    private static ProblemException conflict(String zh, String en) {
        return new ProblemException(KitProblem.CONFLICT, new Text(zh, en));
    }
}
