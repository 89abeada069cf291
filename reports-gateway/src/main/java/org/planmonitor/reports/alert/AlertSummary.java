package org.planmonitor.reports.alert;

import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.planmonitor.reports.alert.rule.AlertKind;
import org.planmonitor.reports.alert.rule.Severity;

/**
 * Alerts that stand, counted; those that are silenced apart.
 *
 * @param newest of those that stand and are not silenced, worst first, and of equals the one that began last
 */
public record AlertSummary(
        @Schema(description = "Code of the plan", examples = "taiyuan-14fyp")
        String plan,

        @Schema(description = "That stand and are not silenced", examples = "3")
        int standing,

        @Schema(description = "Of those, that nobody has acknowledged", examples = "2")
        int unacknowledged,

        @Schema(description = "That stand and are silenced", examples = "1")
        int silenced,

        @Schema(description = "Standing ones by severity") Map<Severity, Integer> bySeverity,

        @Schema(description = "Standing ones by what the rule looks for")
        Map<AlertKind, Integer> byKind,

        @Schema(description = "The worst five, and of equals those that began last")
        List<AlertView> newest,

        @Schema(description = "Where the list is", examples = "/reports/v1/plans/taiyuan-14fyp/alerts")
        String href) {}
