package org.planmonitor.projects.investment;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;

/**
 * A project's money in full: the summary, every version of the approved estimate, and the months of each year.
 *
 * @param estimates the versions of the approved estimate, the one in force last
 */
record LedgerPage(
        String project, InvestmentSummary summary, List<EntryView> estimates, List<Month> months, boolean simulated) {

    /** One month: its share of the plan where the plan is split, and what was completed in it. */
    @Schema(name = "InvestmentMonth")
    record Month(String period, @Nullable BigDecimal planned, BigDecimal reported, BigDecimal statistical) {}

    /** What many projects' accounts hold together; the groups sum up to the whole. */
    @Schema(name = "InvestmentSheet")
    record Sheet(String by, Group total, List<Group> groups) {}

    /** @param code null for what belongs to none: projects of the whole plan's region, or of no unit */
    @Schema(name = "InvestmentGroup")
    record Group(
            @Nullable String code,
            @Nullable Text name,
            long projects,
            BigDecimal estimate,
            BigDecimal total,
            BigDecimal planned,
            BigDecimal inPlace,
            BigDecimal completedReported,
            BigDecimal completedStatistical) {}
}
