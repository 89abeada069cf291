package org.planmonitor.reports.dashboard;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;
import org.planmonitor.reports.alert.AlertSummary;
import org.planmonitor.reports.stream.PlanMarks;

/**
 * The dashboard of a plan. Maps by verdict, light or stage have every key, zero included, in the order from good to
 * bad or along the life cycle. What the caller may not see is not counted, and {@code undisclosed} says how many
 * subjects have no verdict for this caller.
 *
 * @param alerts those that stand now, as the summary of alerts tells them; null when it is asked as of an instant
 */
record DashboardView(
        String plan,
        Text name,
        Period period,
        LocalDate printedOn,
        String region,
        boolean simulated,
        @Nullable Instant asOf,
        @Nullable Instant inputsUpTo,
        BigDecimal elapsed,
        Indicators indicators,
        Commitments commitments,
        Projects projects,
        LastKnown lastKnown,
        List<RedItem> redList,
        Recent changes,
        @Nullable AlertSummary alerts,
        Links links) {

    PlanMarks marks() {
        return new PlanMarks(simulated, inputsUpTo);
    }

    record Period(String start, String end) {}

    record Links(String self, String plan, String assessment, String registry) {}

    record Indicators(
            int total,
            Map<String, Integer> byVerdict,
            Map<String, Integer> byLight,
            Map<String, Integer> byReason,
            int undisclosed,
            List<CategoryCount> byCategory,
            Map<String, Map<String, Integer>> byAttribute,
            Map<String, Integer> totalByAttribute,
            String href) {}

    record CategoryCount(
            String code,
            Text name,
            int total,
            Map<String, Integer> byVerdict,
            Map<String, Integer> byLight,
            Map<String, Integer> lastKnownByVerdict,
            String href) {}

    /** Verdicts of headline commitments first; {@code byVerdict} has every commitment, a restated one once. */
    record Commitments(
            int total,
            int headline,
            int restatements,
            Map<String, Integer> headlineByVerdict,
            Map<String, Integer> byVerdict,
            Map<String, Integer> byReason,
            int undisclosed,
            List<ChapterCount> byChapter,
            String href) {}

    record ChapterCount(
            int chapter,
            @Nullable Text title,
            int total,
            int headline,
            Map<String, Integer> byVerdict,
            Map<String, Integer> byLight,
            String href) {}

    /**
     * Rates are what the owner of projects says of them, none before it says some; {@code progress} counts how many of the
     * works stand at a stage or behind it.
     */
    record Projects(
            int total,
            int works,
            Map<String, Integer> byStage,
            List<StageCount> stages,
            List<PortfolioCount> byPortfolio,
            Map<String, Progress> progress,
            Map<String, Rate> rates,
            Map<String, List<MonthlyRate>> ratesByMonth,
            Ratings ratings,
            Blockers blockers,
            String href) {}

    record StageCount(String code, @Nullable Text name, int total, String href) {}

    record PortfolioCount(
            String code, @Nullable Text name, int total, int works, Map<String, Integer> byStage, String href) {}

    /** The rates of each month, oldest first, by code: as they were told last. */
    record MonthlyRate(
            String month,
            BigDecimal numerator,
            BigDecimal denominator,
            @Nullable BigDecimal percent) {}

    /** A share of the works, with what it is made of; null where there is nothing to share. */
    record Progress(
            int numerator, int denominator, @Nullable BigDecimal value) {}

    record Unit(String code, String zh, String en) {}

    /**
     * A rate as its owner has told it.
     *
     * @param period the year or month that it speaks of
     * @param month the month at whose end, or in whose course, it was so
     * @param href its definition, and the projects behind both figures
     */
    record Rate(
            Text name,
            String period,
            String month,
            Unit unit,
            BigDecimal numerator,
            BigDecimal denominator,
            @Nullable BigDecimal value,
            @Nullable BigDecimal percent,
            Instant asOf,
            String href) {}

    /** Projects by computed light, GREY for those without one, and how many of which two lights contradict each other. */
    record Ratings(Map<String, Integer> byLight, int contradictory, String href) {}

    /**
     * What is open now: overdue, by reason, by the level that has it (0: the project, 3: the dispatch meeting), and by the days
     * since it was raised, the youngest first.
     */
    record Blockers(
            int open,
            int overdue,
            Map<String, Integer> byReason,
            Map<String, Integer> byLevel,
            Map<String, Integer> byAge,
            String href) {}

    /** The last verdicts of what cannot be judged now because the figure of the final year is missing. */
    record LastKnown(
            int total,
            Map<String, Integer> byVerdict,
            Map<String, Integer> byLight,
            Map<String, Integer> indicatorsByVerdict,
            List<RedItem> redList) {}

    record RedItem(
            String type,
            String code,
            Text name,
            String verdict,
            String light,
            @Nullable String period,
            @Nullable BigDecimal paceRatio,
            @Nullable String attribute,
            @Nullable Owner owner,
            @Nullable Instant redSince,
            @Nullable Integer daysInRed,
            String href) {}

    /** Who answers for a subject: the code of a department, and its name. */
    record Owner(String code, Text name) {}

    /**
     * What has changed since the day before began: how much of each kind, and the newest.
     *
     * @param href all of it, page by page
     */
    record Recent(Instant since, int total, Map<String, Integer> byKind, List<ChangeView> newest, String href) {}
}
