package org.planmonitor.indicators.assessment.arithmetic;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Judges one series. Total: any finite input has an answer, and what cannot be computed is null with its reason.
 *
 * <p>The arithmetic runs even where a break or a hole forbids a verdict, so that its figures can be shown greyed.
 */
public final class Assessor {
    private Assessor() {}

    /** The verdict on a series with its working. */
    public static Assessment assess(SeriesInput in) {
        return judge(in, true);
    }

    /**
     * The same verdict and figures without the readings of other methods, whose roots and powers cost several times as
     * much as all the rest: for whoever judges a whole plan and shows no methods.
     */
    public static Assessment verdict(SeriesInput in) {
        return judge(in, false);
    }

    private static Assessment judge(SeriesInput in, boolean beside) {
        Case c = Case.of(in);
        Situation s = c.situation();
        return s == null ? withoutFigure(c) : judged(c, s, beside);
    }

    private static Assessment judged(Case c, Situation s, boolean beside) {
        SeriesInput in = c.in();
        Kind kind = c.applied(c.start());
        Reading reading = KindArithmetic.of(kind).read(s);
        boolean ends = c.due() && reading.judged().period().endsWith(s.end());
        Verdict found = Verdicts.of(reading.outcome(), in.rule().attribute(), ends, in.thresholds());
        Reason own = found.assessable() ? null : Verdicts.reason(reading.outcome());
        Reason reason = first(c.obstacle(), own);
        Verdict verdict = reason == null ? found : Verdict.NOT_ASSESSABLE;
        Period observed = reading.judged().period();
        Period until = c.due() ? s.end() : in.period();
        int age = Staleness.age(observed, until, in.frequency());
        OfficialReading official = OfficialReading.of(in, c.due(), verdict, reason);
        Verdict last = official == null ? verdict : official.result().verdict();
        Light light = age > 1 && official == null
                ? Light.GREY
                : Verdicts.light(last, reading.outcome(), in.rule().attribute(), observed, in.thresholds());
        Inputs inputs = Inputs.of(c, s, kind, reading.judged());
        return new Assessment(
                in.period(),
                observed,
                last,
                last.assessable() ? null : reason,
                light,
                age >= 1,
                inputs.provisional(),
                reading.figures().build(),
                Reached.add(reading.findings(), c, verdict),
                beside ? Methods.of(c, s, reading, verdict) : List.of(),
                reason == Reason.FINAL_YEAR_MISSING ? LastKnown.of(c) : null,
                BreakReading.of(c),
                BaselineReading.beside(c, s),
                official,
                inputs,
                in.thresholds());
    }

    private static Assessment withoutFigure(Case c) {
        SeriesInput in = c.in();
        Reason reason = c.obstacle().orElse(Reason.NO_OBSERVATION);
        Figures.Builder figures = new Figures.Builder()
                .absent(
                        c.latest() == null ? Absence.NO_OBSERVATION : Absence.NOT_DEFINED_FOR_KIND,
                        Figure.ELAPSED,
                        Figure.PROGRESS,
                        Figure.PACE_RATIO);
        distance(c, figures);
        OfficialReading official = OfficialReading.of(in, c.due(), Verdict.NOT_ASSESSABLE, reason);
        Verdict last =
                official == null ? Verdict.NOT_ASSESSABLE : official.result().verdict();
        Outcome nothing = new Outcome.Unassessable(reason);
        Observation latest = c.latest();
        Inputs inputs = Inputs.of(c, null, c.kind(), latest);
        boolean finalYear = c.due() && latest == null && !c.window().isEmpty() && c.target() != null;
        return new Assessment(
                in.period(),
                latest == null ? null : latest.period(),
                last,
                last.assessable() ? null : reason,
                Verdicts.light(last, nothing, in.rule().attribute(), in.period(), in.thresholds()),
                false,
                inputs.provisional(),
                figures.build(),
                Reached.add(Findings.NONE, c, Verdict.NOT_ASSESSABLE),
                OtherMethods.of(null, BigDecimal.ONE, BigDecimal.ONE),
                finalYear && c.kind() != Kind.DIRECTIONAL ? LastKnown.of(c) : null,
                BreakReading.of(c),
                List.of(),
                official,
                inputs,
                in.thresholds());
    }

    private static void distance(Case c, Figures.Builder figures) {
        if (c.kind() != Kind.DIRECTIONAL || c.target() == null) {
            return;
        }
        BigDecimal mark = Targets.level(c.target(), c.start().value());
        Observation latest = c.latest();
        if (mark == null || latest == null) {
            figures.absent(Absence.NO_OBSERVATION, Figure.DISTANCE);
        } else {
            figures.put(Figure.DISTANCE, mark.subtract(latest.value()));
        }
    }

    private static @Nullable Reason first(Optional<Reason> obstacle, @Nullable Reason own) {
        if (obstacle.isEmpty()) {
            return own;
        }
        return own == null || obstacle.get().compareTo(own) < 0 ? obstacle.get() : own;
    }
}
