package org.planmonitor.indicators.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.planmonitor.indicators.assessment.AffectedSubjects.Affected;
import org.planmonitor.indicators.assessment.AssessmentChanged.Cause;
import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.indicators.observation.ObservationsPublished;
import org.planmonitor.indicators.observation.Vintage;
import org.planmonitor.indicators.observation.VintageQuery;
import org.planmonitor.indicators.observation.Vintages;
import org.planmonitor.indicators.plan.BreakDefinition;
import org.planmonitor.indicators.plan.DefinitionsChanged;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.plan.PlanImported;
import org.planmonitor.indicators.plan.Subject;
import org.planmonitor.indicators.plan.SubjectRef;
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

    /** So many subjects are read cell by cell; with more, most cells have one vintage. */
    private static final int FEW = 100;

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
        tell(plan, all(plan, cause), years, asOf);
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
        tell(plan, AffectedSubjects.by(plan, figures), AssessedPeriods.ended(plan.plan(), asOf), asOf);
    }

    /** A word on a break: the subject itself and whatever reads its series. */
    @Transactional(Transactional.TxType.MANDATORY)
    void breakDecided(@Observes BreakDecided event) {
        PlanDefinition plan = event.plan();
        BreakDefinition word = event.word();
        Instant asOf = word.knownSince();
        Cause cause = new Cause(Cause.Kind.BREAK, word.id());
        List<Affected> readers = all(plan, cause).stream()
                .filter(it -> AffectedSubjects.sources(it.subject()).anyMatch(word.subject()::equals))
                .toList();
        tell(plan, readers, AssessedPeriods.ended(plan.plan(), asOf), asOf);
    }

    /** Changed definitions: the subjects that they are of and whatever reads their series. */
    @Transactional(Transactional.TxType.MANDATORY)
    void definitionsChanged(@Observes DefinitionsChanged event) {
        PlanDefinition plan = event.plan();
        Instant asOf = event.knownFrom();
        Cause cause = new Cause(
                switch (event.cause()) {
                    case AMENDMENT -> Cause.Kind.AMENDMENT;
                    case DEFINITION -> Cause.Kind.DEFINITION;
                },
                event.ref());
        List<Affected> readers = plan.subjects()
                .filter(it -> event.subjects().contains(it.ref())
                        || AffectedSubjects.sources(it).anyMatch(event.subjects()::contains))
                .map(it -> new Affected(it, 0, cause))
                .toList();
        tell(plan, readers, AssessedPeriods.ended(plan.plan(), asOf), asOf);
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
            tell(plan, all(plan, cause), years, asOf);
        }
    }

    /** Queues up with whoever publishes figures, so that no older verdict is told after a newer one. */
    private void lock(long planId) {
        entities.createNativeQuery("select id from plan where id = :plan for no key update")
                .setParameter("plan", planId)
                .getSingleResult();
    }

    private static List<Affected> all(PlanDefinition plan, Cause cause) {
        return plan.subjects().map(it -> new Affected(it, 0, cause)).toList();
    }

    private void tell(PlanDefinition plan, List<Affected> subjects, List<Period> years, Instant asOf) {
        Map<Sharing, List<Affected>> byReader =
                subjects.stream().collect(Collectors.groupingBy(it -> sharing(plan, it.subject())));
        List<OutboxEvent> events = new ArrayList<>();
        byReader.forEach((reader, theirs) -> {
            PlanDefinition seen = plan.visibleTo(Reader.of(reader));
            List<Vintage> known = known(plan, theirs, asOf, Reader.of(reader));
            SeriesInputs inputs =
                    new SeriesInputs(seen, PlanFigures.of(known), plan.plan().region(), asOf);
            List<AssessmentChanged> said = years.stream()
                    .flatMap(year -> theirs.stream()
                            .filter(it -> it.firstYear() <= year.year())
                            .map(it -> AssessmentChanged.of(
                                    plan, SubjectVerdict.of(inputs, it.subject(), year), asOf, reader, it.cause())))
                    .toList();
            told.news(plan.plan().id(), said).forEach(it -> events.add(event(it, reader)));
        });
        outbox.emitAll(events);
    }

    private Sharing sharing(PlanDefinition plan, Subject subject) {
        return Reader.of(config, plan, subject);
    }

    private static OutboxEvent event(AssessmentChanged it, Sharing sharing) {
        return new OutboxEvent(AssessmentChanged.TYPE, AGGREGATE, it.subject().aggregateId(it.plan()), sharing, it);
    }

    /** One statement, of the figures that are read alone: a plan has many more, each in all its vintages. */
    private List<Vintage> known(PlanDefinition plan, List<Affected> readers, Instant asOf, Set<Sharing> visible) {
        Set<SubjectRef> sources = readers.stream()
                .flatMap(it -> AffectedSubjects.sources(it.subject()))
                .collect(Collectors.toSet());
        VintageQuery ofPlan = new VintageQuery(
                plan.plan().id(), asOf, visible, null, null, plan.plan().region(), false, null, null);
        VintageQuery query = sources.size() == 1 ? ofPlan.of(sources.iterator().next()) : ofPlan.among(sources);
        return sources.size() > FEW ? vintages.known(query) : vintages.knownOfFew(query);
    }
}
