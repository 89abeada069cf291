package org.planmonitor.projects.rating.arithmetic;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.light.Light;

/**
 * A rating by computation with its working: one light for each part of which something is known, and the worst of them as the
 * light of the project. No open blocker says nothing good by itself: with neither milestones nor money there is no light.
 *
 * @param light null when nothing is known by which the project could be judged
 * @param version of the rule, so that a rating says by which it was made
 */
public record Computation(@Nullable Light light, List<Part> parts, String version) {

    /** Grows with every change of what is computed below. */
    public static final String VERSION = "1";

    /** Calendar days overdue from which any milestone, key node or not, makes the project red. */
    public static final int RED_OVERDUE_DAYS = 90;
    /** Level from which an open blocker makes the project red: the city has it. */
    static final int RED_LEVEL = 2;
    /** Over the approved estimate by more than this needs a new approval (《政府投资条例》 and 概算管理办法: 10 %). */
    static final BigDecimal RED_OVER_ESTIMATE = new BigDecimal("0.10");

    static final BigDecimal RED_COMPLETION = new BigDecimal("0.60");
    static final BigDecimal YELLOW_COMPLETION = new BigDecimal("0.90");

    /** One part of the judgement, and which of its rules gave the light. */
    public record Part(Dimension dimension, Light light, Because because) {}

    /** What is looked at (进度、资金、堵点). */
    public enum Dimension {
        SCHEDULE,
        MONEY,
        BLOCKERS
    }

    /** The rules; the first that holds for a dimension decides. */
    public enum Because {
        KEY_NODE_OVERDUE,
        LONG_OVERDUE,
        MILESTONE_OVERDUE,
        MILESTONE_BEHIND,
        MILESTONES_ON_TIME,
        FAR_OVER_ESTIMATE,
        FAR_BEHIND_PLAN,
        OVER_ESTIMATE,
        BEHIND_PLAN,
        MONEY_AS_PLANNED,
        CARRIED_TO_THE_CITY,
        BLOCKER_OVERDUE,
        BLOCKER_OPEN,
        NO_OPEN_BLOCKER
    }

    /** Computes the rating. */
    public static Computation of(Inputs inputs) {
        Part schedule = inputs.schedule() == null ? null : schedule(inputs.schedule());
        Part money = inputs.money() == null ? null : money(inputs.money());
        Part blockers = inputs.blockers() == null ? null : blockers(inputs.blockers());
        boolean onlyAbsence =
                schedule == null && money == null && blockers != null && blockers.because() == Because.NO_OPEN_BLOCKER;
        List<Part> parts = onlyAbsence
                ? List.of()
                : Stream.of(schedule, money, blockers).filter(Objects::nonNull).toList();
        return new Computation(Light.worst(parts.stream().map(Part::light)).orElse(null), parts, VERSION);
    }

    /** The parts for readers who may not see figures of money. */
    public static List<Part> withoutMoney(List<Part> parts) {
        return parts.stream()
                .filter(part -> part.dimension() != Dimension.MONEY)
                .toList();
    }

    private static Part schedule(Inputs.Schedule seen) {
        if (seen.criticalRed() > 0) {
            return new Part(Dimension.SCHEDULE, Light.RED, Because.KEY_NODE_OVERDUE);
        }
        if (seen.longestOverdueDays() >= RED_OVERDUE_DAYS) {
            return new Part(Dimension.SCHEDULE, Light.RED, Because.LONG_OVERDUE);
        }
        if (seen.red() > 0) {
            return new Part(Dimension.SCHEDULE, Light.YELLOW, Because.MILESTONE_OVERDUE);
        }
        return seen.yellow() > 0
                ? new Part(Dimension.SCHEDULE, Light.YELLOW, Because.MILESTONE_BEHIND)
                : new Part(Dimension.SCHEDULE, Light.GREEN, Because.MILESTONES_ON_TIME);
    }

    private static @Nullable Part money(Inputs.Money seen) {
        BigDecimal over = seen.overEstimate();
        BigDecimal done = seen.completion();
        if (over == null && done == null) {
            return null;
        }
        if (over != null && over.compareTo(RED_OVER_ESTIMATE) > 0) {
            return new Part(Dimension.MONEY, Light.RED, Because.FAR_OVER_ESTIMATE);
        }
        if (done != null && done.compareTo(RED_COMPLETION) < 0) {
            return new Part(Dimension.MONEY, Light.RED, Because.FAR_BEHIND_PLAN);
        }
        if (over != null && over.signum() > 0) {
            return new Part(Dimension.MONEY, Light.YELLOW, Because.OVER_ESTIMATE);
        }
        return done != null && done.compareTo(YELLOW_COMPLETION) < 0
                ? new Part(Dimension.MONEY, Light.YELLOW, Because.BEHIND_PLAN)
                : new Part(Dimension.MONEY, Light.GREEN, Because.MONEY_AS_PLANNED);
    }

    private static Part blockers(Inputs.Blockers seen) {
        if (seen.highestLevel() >= RED_LEVEL) {
            return new Part(Dimension.BLOCKERS, Light.RED, Because.CARRIED_TO_THE_CITY);
        }
        if (seen.overdue() > 0) {
            return new Part(Dimension.BLOCKERS, Light.YELLOW, Because.BLOCKER_OVERDUE);
        }
        return seen.open() > 0
                ? new Part(Dimension.BLOCKERS, Light.YELLOW, Because.BLOCKER_OPEN)
                : new Part(Dimension.BLOCKERS, Light.GREEN, Because.NO_OPEN_BLOCKER);
    }
}
