package org.planmonitor.indicators.assessment.arithmetic;

import java.math.BigDecimal;

/** Turns what the arithmetic found into a verdict and its light. */
final class Verdicts {
    private Verdicts() {}

    static Verdict of(Outcome outcome, Attribute attribute, boolean atEnd, Thresholds thresholds) {
        return switch (outcome) {
            case Outcome.Unassessable ignored -> Verdict.NOT_ASSESSABLE;
            case Outcome.Kept kept -> kept.held() ? Verdict.HELD : Verdict.BREACHED;
            case Outcome.Paced paced ->
                atEnd ? atEnd(paced, attribute, thresholds) : underWay(paced, attribute, thresholds);
        };
    }

    private static Verdict atEnd(Outcome.Paced paced, Attribute attribute, Thresholds thresholds) {
        if (paced.met()) {
            return Verdict.ACHIEVED;
        }
        BigDecimal progress = paced.progress();
        boolean nearly = progress != null && progress.compareTo(thresholds.basicallyAchieved()) >= 0;
        return nearly && attribute == Attribute.EXPECTED ? Verdict.BASICALLY_ACHIEVED : Verdict.NOT_ACHIEVED;
    }

    private static Verdict underWay(Outcome.Paced paced, Attribute attribute, Thresholds thresholds) {
        if (paced.met() && paced.early()) {
            return Verdict.ACHIEVED;
        }
        BigDecimal pace = paced.pace();
        return pace == null ? Verdict.NOT_ASSESSABLE : byPace(pace, attribute, thresholds);
    }

    static Verdict byPace(BigDecimal pace, Attribute attribute, Thresholds thresholds) {
        if (pace.signum() < 0) {
            return Verdict.REVERSED;
        }
        if (pace.compareTo(thresholds.ahead()) >= 0) {
            return Verdict.AHEAD;
        }
        if (pace.compareTo(thresholds.onPace()) >= 0) {
            return Verdict.ON_PACE;
        }
        boolean basically = attribute == Attribute.EXPECTED && pace.compareTo(thresholds.basicallyOnPace()) >= 0;
        return basically ? Verdict.BASICALLY_ON_PACE : Verdict.LAGGING;
    }

    /** The reason that belongs to a verdict of {@link Verdict#NOT_ASSESSABLE}. */
    static Reason reason(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Unassessable it -> it.reason();
            case Outcome.Paced it -> it.withoutPace();
            case Outcome.Kept ignored -> throw new IllegalStateException("kept or not, it is a verdict");
        };
    }

    static Light light(Verdict verdict, Outcome outcome, Attribute attribute, Period observed, Thresholds thresholds) {
        return switch (verdict) {
            case BREACHED, NOT_ACHIEVED, REVERSED -> Light.RED;
            case LAGGING -> lagging(outcome, attribute, observed, thresholds);
            case BASICALLY_ON_PACE -> Light.YELLOW;
            case BASICALLY_ACHIEVED, ON_PACE, AHEAD, HELD, ACHIEVED -> Light.GREEN;
            case NOT_ASSESSABLE -> Light.GREY;
        };
    }

    private static Light lagging(Outcome outcome, Attribute attribute, Period observed, Thresholds thresholds) {
        boolean bindingYearEnd = attribute == Attribute.BINDING && observed.endsYear();
        boolean far = outcome instanceof Outcome.Paced paced
                && paced.pace() != null
                && paced.pace().compareTo(thresholds.red()) < 0;
        return bindingYearEnd || far ? Light.RED : Light.YELLOW;
    }
}
