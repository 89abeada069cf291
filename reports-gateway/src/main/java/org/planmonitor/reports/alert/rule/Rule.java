package org.planmonitor.reports.alert.rule;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;

/**
 * A rule of a plan at a version; version 0 is what the suite ships for every plan.
 *
 * @param enabled whether it raises alerts
 * @param reason why it was changed; null: as shipped
 */
@Schema(name = "AlertRule")
public record Rule(
        @Schema(description = "Code of the plan", examples = "taiyuan-14fyp")
        String plan,

        @Schema(description = "Code of the rule", examples = "verdict-red")
        String code,

        @Schema(description = "0: as shipped for every plan", examples = "0")
        long version,

        String href,
        Text name,
        AlertKind kind,

        @Schema(description = "Whether it raises alerts", examples = "true")
        boolean enabled,

        Severity severity,
        Parameters parameters,
        Recipients recipients,
        List<EscalationStep> escalation,

        @Schema(description = "Why it was changed; null: as shipped") @Nullable
        String reason,

        @Schema(description = "When it was changed; null: as shipped") @Nullable
        Instant changedAt) {

    /** As somebody asks for it, in the next version. */
    static Rule of(String plan, String code, long version, RuleRequest request, Instant now) {
        return new Rule(
                plan,
                code,
                version,
                href(plan, code),
                request.name(),
                request.kind(),
                request.enabled(),
                request.severity(),
                request.parameters(),
                request.recipients(),
                request.escalation(),
                request.reason(),
                now);
    }

    static String href(String plan, String code) {
        return "/reports/v1/plans/" + plan + "/alert-rules/" + code;
    }
}
