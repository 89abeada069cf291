package org.planmonitor.indicators.assessment.arithmetic;

/** The arithmetic of one kind of target. Closed: a new kind is a new formula version. */
sealed interface KindArithmetic
        permits Level,
                LevelWithGrowth,
                AverageGrowth,
                CumulativeReduction,
                CumulativeTotal,
                Step,
                Relative,
                Hold,
                AssignedYears {

    Reading read(Situation situation);

    /** Nothing is judged by {@link Kind#DIRECTIONAL}; whoever asks for its arithmetic asks for {@link Hold}'s figures. */
    static KindArithmetic of(Kind kind) {
        return switch (kind) {
            case LEVEL, INCREMENT -> new Level();
            case LEVEL_WITH_GROWTH -> new LevelWithGrowth();
            case AVERAGE_GROWTH -> new AverageGrowth();
            case CUMULATIVE_REDUCTION -> new CumulativeReduction();
            case CUMULATIVE_TOTAL, RANGE -> new CumulativeTotal();
            case STEP -> new Step();
            case RELATIVE -> new Relative();
            case HOLD -> new Hold();
            case ASSIGNED -> new AssignedYears();
            case DIRECTIONAL -> throw new IllegalStateException("a direction has no arithmetic");
        };
    }
}
