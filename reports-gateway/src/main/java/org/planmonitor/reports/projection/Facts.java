package org.planmonitor.reports.projection;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;

/**
 * The members of the owners' events that the read models keep. Members they do not name are passed over, so that
 * owners can add some; codes stay text, so that a verdict or stage of a newer owner is shown instead of refused.
 */
final class Facts {

    private Facts() {}

    record Period(String start, String end) {}

    record Region(
            String code,
            Text name,
            @Nullable String level,
            @Nullable String parent) {}

    record PlanCreated(
            String plan,
            Text name,
            Period period,
            LocalDate printedOn,
            String region,
            String timeZone,
            boolean simulated,
            Sharing sharing,
            JsonNode categories,
            JsonNode chapters,
            List<Region> regions) {}

    record PlanArchived(String plan, Instant archivedAt) {}

    record IndicatorDefined(
            String plan,
            String code,
            @Nullable Integer number,
            Text name,
            String category,
            String attribute,
            Sharing sharing,
            @Nullable Boolean withdrawn,
            @Nullable String frequency,
            @Nullable String responsible) {}

    record CommitmentDefined(
            String plan,
            String code,
            Text name,
            Integer chapter,
            boolean headline,
            @Nullable String restates,
            Sharing sharing,
            @Nullable Boolean withdrawn,
            @Nullable String frequency,
            @Nullable String responsible) {}

    record Subject(String type, String code) {}

    record LastKnown(
            @Nullable String verdict,
            @Nullable String light,
            @Nullable String period,
            @Nullable BigDecimal paceRatio) {

        static final LastKnown NONE = new LastKnown(null, null, null, null);
    }

    record Cause(@Nullable String kind, @Nullable String ref) {

        static final Cause NONE = new Cause(null, null);
    }

    /** @param sharing as wide as the event says; one that does not say is taken as restricted */
    record AssessmentChanged(
            String plan,
            Subject subject,
            String period,
            Instant asOf,
            String verdict,
            @Nullable String reason,
            String light,
            boolean stale,
            boolean provisional,
            @Nullable String observedPeriod,
            @Nullable BigDecimal progress,
            @Nullable BigDecimal paceRatio,
            @Nullable LastKnown lastKnown,
            @Nullable String formulaVersion,
            @Nullable Cause cause,
            @Nullable Sharing sharing) {}

    record RegistryCreated(
            String plan,
            JsonNode portfolios,
            JsonNode stages,
            @Nullable Sharing sharing) {}

    record Rating(@Nullable String computed) {}

    record ProjectChanged(
            String plan,
            String code,
            Text name,
            String portfolio,
            String kind,
            boolean works,
            @Nullable Integer chapter,
            @Nullable String region,
            String stage,
            @Nullable String stageSince,
            @Nullable String lifeCycle,
            @Nullable Rating rating,
            @Nullable String unit,
            Sharing sharing) {}

    /** @param rates each with its code, name, period, unit, numerator, denominator, value and percent */
    record RatesChanged(String plan, String topic, String month, Instant asOf, JsonNode rates, Sharing sharing) {}

    /** Who answers: a department, a region, a zone committee or a unit of the project. */
    record Unit(String code, String name) {}

    record BlockerChanged(
            String plan,
            String project,
            long id,
            String reason,
            @Nullable String words,
            String state,
            int level,
            @Nullable Unit unit,
            LocalDate due,
            @Nullable LocalDate raisedOn,
            Sharing sharing) {}

    record Cell(
            String period,
            String accumulation,
            boolean forecast,
            int revision,
            Instant publishedAt,
            @Nullable Boolean deleted) {}

    record ObservationsPublished(String plan, Subject subject, String component, String region, List<Cell> cells) {}

    record DepartmentDefined(String plan, String code, Text name) {}

    record Lights(
            @Nullable String computed,
            @Nullable String self,
            @Nullable String independent) {}

    record RatingChanged(String plan, String project, Lights rating, boolean contradictory, Sharing sharing) {}

    /** @param calendar its year, the days off and the weekend days that are worked */
    record CalendarAnnounced(String plan, JsonNode calendar) {}

    record ChainChanged(String plan, String code, Text name, Sharing sharing) {}

    record MilestoneChanged(
            String plan,
            String project,
            String code,
            Text name,
            @Nullable String baseline,
            @Nullable String forecast,
            @Nullable String actual,
            Sharing sharing) {}

    record Totals(BigDecimal planned, BigDecimal inPlace) {}

    record InvestmentRecorded(String plan, String project, Totals totals, Sharing sharing) {}

    /** @param missing each with its subject, component and region */
    record ReportOverdue(String plan, String department, String period, LocalDate due, JsonNode missing) {}

    /**
     * @param state of a report that came; null where the event tells that none has
     * @param due null where one came
     */
    record ProgressReport(
            String plan,
            String project,
            String month,
            @Nullable String state,
            @Nullable LocalDate due,
            Sharing sharing) {}

    record SubmissionChanged(String plan, String submission, String department, String period, String state) {}

    record Warning(
            long id,
            String plan,
            String chain,
            String kind,
            Text label,
            @Nullable String node,
            String state,
            @Nullable String owner) {}

    record SupplyWarningChanged(Warning warning, Sharing sharing) {}
}
