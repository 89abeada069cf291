package org.planmonitor.indicators.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.planmonitor.indicators.assessment.AssessmentChanged.Cause;
import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.indicators.observation.ObservationsPublished;
import org.planmonitor.indicators.observation.Vintage;
import org.planmonitor.indicators.observation.VintageQuery;
import org.planmonitor.indicators.observation.Vintages;
import org.planmonitor.indicators.plan.BreakDefinition;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.plan.PlanImported;
import org.planmonitor.indicators.plan.RuleDefinition;
import org.planmonitor.indicators.plan.Subject;
import org.planmonitor.indicators.plan.SubjectRef;
import org.planmonitor.indicators.plan.SubjectType;
import org.planmonitor.indicators.publication.Settled;
import org.planmonitor.indicators.seriesbreak.BreakDecided;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.kit.security.Sharing;

/**
 * Tells others of verdicts that have changed, in the transaction that changed them: nobody can read a figure whose
 * verdict is still to come. Each event is computed from what its own readers may see, so that a verdict never gives a
 * figure away.
 */
@ApplicationScoped
class VerdictNews {

    private static final String AGGREGATE = "assessment";

    private final Vintages vintages;
    private final ToldVerdicts told;
    private final Outbox outbox;
    private final VerdictsConfig config;
    private final Settled settled;
    private final EntityManager entities;

    VerdictNews(
            Vintages vintages,
            ToldVerdicts told,
            Outbox outbox,
            VerdictsConfig config,
            Settled settled,
            EntityManager entities) {
        this.vintages = vintages;
        this.told = told;
        this.outbox = outbox;
        this.config = config;
        this.settled = settled;
        this.entities = entities;
    }

    /** A new plan: every subject, every year that has ended. */
    @Transactional(Transactional.TxType.MANDATORY)
    void planImported(@Observes PlanImported event) {
        PlanDefinition plan = event.plan();
        Instant asOf = settled.asOf(plan.plan().id(), null);
        List<Period> years = AssessedPeriods.ended(plan.plan(), asOf);
        Cause cause = new Cause(Cause.Kind.PLAN_CREATED, plan.plan().code());
        tell(plan, plan.subjects().toList(), years, asOf, cause);
    }

    /** New figures: the subject itself and whatever reads its series. */
    @Transactional(Transactional.TxType.MANDATORY)
    void observationsPublished(@Observes ObservationsPublished event) {
        PlanDefinition plan = event.plan();
        List<Vintage> figures = event.vintages().stream()
                .filter(it -> !it.series().forecast())
                .filter(it -> it.series().region().equals(plan.plan().region()))
                .toList();
        if (figures.isEmpty()) {
            return;
        }
        Instant asOf = figures.stream()
                .map(Vintage::publishedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        SubjectRef changed = figures.getFirst().series().subject();
        List<Subject> readers = plan.subjects().filter(it -> reads(it, changed)).toList();
        Cause cause = new Cause(
                Cause.Kind.OBSERVATION,
                figures.getFirst().series().aggregateId(plan.plan().code()));
        tell(plan, readers, AssessedPeriods.ended(plan.plan(), asOf), asOf, cause);
    }

    /** A word on a break: the subject itself and whatever reads its series. */
    @Transactional(Transactional.TxType.MANDATORY)
    void breakDecided(@Observes BreakDecided event) {
        PlanDefinition plan = event.plan();
        BreakDefinition word = event.word();
        Instant asOf = word.knownSince();
        List<Subject> readers =
                plan.subjects().filter(it -> reads(it, word.subject())).toList();
        Cause cause = new Cause(Cause.Kind.BREAK, word.id());
        tell(plan, readers, AssessedPeriods.ended(plan.plan(), asOf), asOf, cause);
    }

    /** Years that have ended since they were last looked at. */
    @Transactional
    void yearsEnded(PlanDefinition plan) {
        lock(plan.plan().id());
        Instant asOf = settled.asOf(plan.plan().id(), null);
        int known = told.lastYear(plan.plan().id());
        List<Period> years = AssessedPeriods.ended(plan.plan(), asOf).stream()
                .filter(it -> it.year() > known)
                .toList();
        if (!years.isEmpty()) {
            Cause cause = new Cause(Cause.Kind.PERIOD_ENDED, years.getLast().toString());
            tell(plan, plan.subjects().toList(), years, asOf, cause);
        }
    }

    /** Queues up with whoever publishes figures, so that no older verdict is told after a newer one. */
    private void lock(long planId) {
        entities.createNativeQuery("select id from plan where id = :plan for no key update")
                .setParameter("plan", planId)
                .getSingleResult();
    }

    private void tell(
            PlanDefinition plan, Collection<Subject> subjects, List<Period> years, Instant asOf, Cause cause) {
        Map<Sharing, List<Subject>> byReader =
                subjects.stream().collect(Collectors.groupingBy(it -> sharing(plan, it)));
        List<OutboxEvent> events = new ArrayList<>();
        byReader.forEach((reader, theirs) -> {
            PlanDefinition seen = plan.visibleTo(Reader.of(reader));
            List<Vintage> known = vintages.known(query(plan, theirs, asOf, Reader.of(reader)));
            SeriesInputs inputs =
                    new SeriesInputs(seen, PlanFigures.of(known), plan.plan().region(), asOf);
            List<AssessmentChanged> said = years.stream()
                    .flatMap(year -> theirs.stream()
                            .map(it -> AssessmentChanged.of(
                                    plan, SubjectVerdict.of(inputs, it, year), asOf, reader, cause)))
                    .toList();
            told.news(plan.plan().id(), said).forEach(it -> events.add(event(it, reader)));
        });
        outbox.emitAll(events);
    }

    private Sharing sharing(PlanDefinition plan, Subject subject) {
        return Reader.narrower(config.sharing(), Reader.narrower(plan.plan().sharing(), subject.sharing()));
    }

    private static OutboxEvent event(AssessmentChanged it, Sharing sharing) {
        return new OutboxEvent(AssessmentChanged.TYPE, AGGREGATE, it.subject().aggregateId(it.plan()), sharing, it);
    }

    private static boolean reads(Subject subject, SubjectRef changed) {
        return subject.ref().equals(changed)
                || subject.components().stream()
                        .anyMatch(it -> indicators(it.rule()).contains(changed));
    }

    private static List<SubjectRef> indicators(RuleDefinition rule) {
        List<SubjectRef> read = new ArrayList<>();
        if (rule.sameSeriesAs() != null) {
            read.add(new SubjectRef(SubjectType.INDICATOR, rule.sameSeriesAs().indicator()));
        }
        if (rule.reference() != null) {
            read.add(new SubjectRef(SubjectType.INDICATOR, rule.reference().indicator()));
        }
        return read;
    }

    /** One statement, of one subject's figures where all read the same. */
    private static VintageQuery query(PlanDefinition plan, List<Subject> readers, Instant asOf, Set<Sharing> visible) {
        Set<SubjectRef> sources = readers.stream()
                .flatMap(subject -> subject.components().stream().flatMap(it -> sources(subject, it.rule())))
                .collect(Collectors.toSet());
        return new VintageQuery(
                plan.plan().id(),
                asOf,
                visible,
                sources.size() == 1 ? sources.iterator().next() : null,
                null,
                plan.plan().region(),
                false,
                null,
                null);
    }

    private static Stream<SubjectRef> sources(Subject subject, RuleDefinition rule) {
        Stream<SubjectRef> own = rule.sameSeriesAs() == null ? Stream.of(subject.ref()) : Stream.empty();
        return Stream.concat(own, indicators(rule).stream());
    }
}
