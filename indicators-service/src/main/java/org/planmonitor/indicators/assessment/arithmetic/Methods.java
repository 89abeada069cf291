package org.planmonitor.indicators.assessment.arithmetic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import static org.planmonitor.indicators.assessment.arithmetic.Figure.EXPECTED;
import static org.planmonitor.indicators.assessment.arithmetic.Figure.NEEDED_PER_YEAR;
import static org.planmonitor.indicators.assessment.arithmetic.Figure.PACE_RATIO;
import static org.planmonitor.indicators.assessment.arithmetic.Figure.PROGRESS;
import static org.planmonitor.indicators.assessment.arithmetic.Figure.PROJECTION;

/** All readings of one series side by side, ours first. */
final class Methods {
    private Methods() {}

    static List<MethodReading> of(Case c, Situation s, Reading reading, Verdict verdict) {
        List<MethodReading> all = new ArrayList<>();
        BigDecimal pace = reading.figures().get(PACE_RATIO);
        all.add(MethodReading.ratio(reading.method(), pace, verdict.assessable() ? verdict.name() : null));
        if (c.applied(c.start()) == Kind.LEVEL_WITH_GROWTH) {
            all.add(linear(c, s));
        }
        BigDecimal gone = reading.judged().period().yearsSince(s.origin());
        all.addAll(OtherMethods.of(reading.index(), gone, s.whole()));
        if (s.start().year() < s.plan().origin()) {
            all.add(simpleTime(s, reading));
        }
        return List.copyOf(all);
    }

    private static MethodReading linear(Case c, Situation s) {
        Reading line = new Level().read(s);
        Verdict verdict = Verdicts.of(line.outcome(), s.rule().attribute(), c.due(), s.thresholds());
        Map<Figure, BigDecimal> shown = new EnumMap<>(Figure.class);
        for (Figure figure : List.of(PROGRESS, EXPECTED, NEEDED_PER_YEAR, PROJECTION)) {
            BigDecimal value = line.figures().get(figure);
            if (value != null) {
                shown.put(figure, value);
            }
        }
        String classification = verdict.assessable() ? verdict.name() : null;
        return new MethodReading("linear", line.figures().get(PACE_RATIO), null, classification, shown);
    }

    /** The customary reading against the plan's own years, though the start is older than they are. */
    private static MethodReading simpleTime(Situation s, Reading reading) {
        Period origin = Period.of(s.plan().origin());
        BigDecimal length = Period.of(s.plan().end()).yearsSince(origin);
        BigDecimal elapsed = Decimals.divide(reading.judged().period().yearsSince(origin), length);
        BigDecimal progress = reading.figures().exact(PROGRESS);
        @Nullable
        BigDecimal ratio = progress == null || elapsed.signum() <= 0
                ? null
                : Figures.bounded(Decimals.divide(progress, elapsed), PACE_RATIO.decimals());
        String classification = ratio == null
                ? null
                : Verdicts.byPace(ratio, s.rule().attribute(), s.thresholds()).name();
        Map<Figure, BigDecimal> shown = Map.of(Figure.ELAPSED, Decimals.round(elapsed, Figure.ELAPSED.decimals()));
        return new MethodReading("simple-time", ratio, null, classification, shown);
    }
}
