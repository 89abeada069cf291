package org.planmonitor.indicators.assessment;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.planmonitor.indicators.assessment.arithmetic.Assessment;
import org.planmonitor.indicators.assessment.arithmetic.Figure;
import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.plan.Subject;
import org.planmonitor.kit.security.Sharing;

import static org.planmonitor.indicators.assessment.Numbers.shown;

/**
 * Judges a plan as a whole for features that keep what is said. Each verdict is computed from what those may see with whom
 * it is shared, so that it never gives a figure away.
 */
@ApplicationScoped
public class PlanJudgement {

    private final FigureLogs logs;
    private final VerdictsConfig config;

    PlanJudgement(FigureLogs logs, VerdictsConfig config) {
        this.logs = logs;
        this.config = config;
    }

    /**
     * A verdict with its working.
     *
     * @param sharing with whom it is shared
     * @param working what the assessment of the subject answers, to be written as JSON
     */
    public record WithWorking(Judged judged, Sharing sharing, Object working) {}

    /** With whom verdicts of a plan are shared at most. */
    public Sharing sharing(PlanDefinition plan) {
        return Reader.narrower(config.sharing(), plan.plan().sharing());
    }

    /**
     * The verdicts on all subjects of a plan; at most one statement.
     *
     * @param plan as it stood at the instant, with everything in it
     * @param verified only figures that the publisher calls final are looked at
     */
    @Transactional
    public List<WithWorking> all(PlanDefinition plan, Period period, Instant asOf, boolean verified) {
        FigureLog log = logs.upTo(plan.plan().id(), plan.plan().region(), asOf);
        Map<Sharing, SeriesInputs> seen = new EnumMap<>(Sharing.class);
        return plan.subjects()
                .map(it -> {
                    Sharing sharing = Reader.of(config, plan, it);
                    SeriesInputs inputs = seen.computeIfAbsent(sharing, level -> inputs(plan, log, asOf, level));
                    return judge(inputs, it, period, sharing, verified);
                })
                .toList();
    }

    private static SeriesInputs inputs(PlanDefinition plan, FigureLog log, Instant asOf, Sharing level) {
        Set<Sharing> visible = Reader.of(level);
        return new SeriesInputs(
                plan.visibleTo(visible), log.at(asOf, visible), plan.plan().region(), asOf);
    }

    /** What became known between two instants, by subject; at most one statement. */
    @Transactional
    public Triggers between(PlanDefinition before, PlanDefinition after, Instant from, Instant to) {
        FigureLog log = logs.upTo(after.plan().id(), after.plan().region(), to);
        return new Triggers(before, after, log.between(from, to, Reader.of(sharing(after))), from, to);
    }

    private static WithWorking judge(
            SeriesInputs inputs, Subject subject, Period period, Sharing sharing, boolean verified) {
        SeriesInputs looked = verified ? inputs.verified() : inputs;
        SubjectVerdict said = SubjectVerdict.withMethods(looked, subject, period);
        boolean unverified = verified && provisional(SubjectVerdict.of(inputs, subject, period)) && !provisional(said);
        Object working = SubjectAnswer.of(inputs.plan().plan(), said, inputs.region(), inputs.asOf());
        return new WithWorking(judged(said, unverified), sharing, working);
    }

    private static boolean provisional(SubjectVerdict said) {
        return said.composite().parts().stream().anyMatch(it -> it.assessment().provisional());
    }

    private static Judged judged(SubjectVerdict said, boolean unverified) {
        Assessment part = said.composite().deciding().assessment();
        return new Judged(
                said.subject().type(),
                said.subject().code(),
                said.subject().name(),
                said.composite().verdict(),
                said.composite().reason(),
                said.composite().light(),
                said.period().toString(),
                part.observedPeriod() == null ? null : part.observedPeriod().toString(),
                said.composite().share(),
                part.stale(),
                provisional(said),
                unverified,
                shown(part.figures(), Figure.PROGRESS),
                shown(part.figures(), Figure.PACE_RATIO));
    }
}
