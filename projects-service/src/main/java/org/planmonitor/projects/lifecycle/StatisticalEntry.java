package org.planmonitor.projects.lifecycle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Statistical entry (入统): the way of a project into the investment statistics. It is no gate of the life cycle but a state
 * of its own, which opens once the main works have started and from 5 million yuan of planned total on (固定资产投资统计报表制度:
 * 计划总投资 500 万元及以上项目纳入统计).
 *
 * @param after the stage of the path from which on a project can be declared
 * @param leastCny planned total from which on projects are counted
 */
public record StatisticalEntry(String after, BigDecimal leastCny) {

    /** As the statistical survey system has it. */
    public static final StatisticalEntry NATIONAL = new StatisticalEntry("STARTED", new BigDecimal(5_000_000));

    /** The steps, each taken by the level that it is named after. */
    public enum Step {
        /** 申报 by the project unit. */
        DECLARED,
        /** 县级审核 */
        COUNTY,
        /** 市级审核 */
        CITY,
        /** 省级审核 */
        PROVINCE,
        /** 入库 by the national bureau. */
        ENTERED
    }

    /** Whether a step may be taken, and if not, why. */
    public sealed interface Answer {

        /** It may. */
        record Accepted() implements Answer {}

        /** The main works have not started; the path may have no such stage at all. */
        record NotStarted(String needed) implements Answer {}

        /** The planned total is too small, or not known. */
        record TooSmall(BigDecimal least) implements Answer {}

        /** Another step comes first; null when the project is entered already. */
        record WrongStep(@Nullable Step next) implements Answer {}

        /** The date lies before the step, or the start of works, that comes before it. */
        record TooEarly(PartialDate notBefore) implements Answer {}

        /** The date has not come yet. */
        record NotYet(LocalDate today) implements Answer {}
    }

    /**
     * Judges a step.
     *
     * @param present the last step that was taken, with its date
     * @param started when the main works started, null when they have not
     */
    public Answer judge(
            @Nullable Taken present,
            @Nullable PartialDate started,
            @Nullable BigDecimal totalCny,
            Step step,
            PartialDate date,
            LocalDate today) {
        if (started == null) {
            return new Answer.NotStarted(after);
        }
        if (totalCny == null || totalCny.compareTo(leastCny) < 0) {
            return new Answer.TooSmall(leastCny);
        }
        List<Step> all = List.of(Step.values());
        int next = present == null ? 0 : all.indexOf(present.step()) + 1;
        if (all.indexOf(step) != next) {
            return new Answer.WrongStep(next == all.size() ? null : all.get(next));
        }
        if (date.certainlyAfter(today)) {
            return new Answer.NotYet(today);
        }
        PartialDate notBefore = present == null ? started : present.date();
        return date.certainlyBefore(notBefore) ? new Answer.TooEarly(notBefore) : new Answer.Accepted();
    }

    /** A step that was taken. */
    public record Taken(Step step, PartialDate date) {}
}
