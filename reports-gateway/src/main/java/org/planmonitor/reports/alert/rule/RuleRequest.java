package org.planmonitor.reports.alert.rule;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.planmonitor.kit.text.Text;

/** A rule as it is to be. Its kind never changes: another kind is another rule. */
@Schema(name = "AlertRuleRequest")
public record RuleRequest(
        Text name,

        @Schema(description = "What it looks for; never changes", examples = "VERDICT_RED")
        AlertKind kind,

        @Schema(description = "Whether it raises alerts", examples = "true")
        Boolean enabled,

        @Schema(examples = "HIGH") Severity severity,
        Parameters parameters,
        Recipients recipients,
        List<EscalationStep> escalation,

        @Schema(description = "Why it is changed", examples = "Agreed at the dispatch meeting of 12 November")
        String reason) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_REASON = 1_000;

    public RuleRequest {
        Refusals.present("/name", name);
        Refusals.text("/name/zh", name.zh(), LONGEST_NAME);
        Refusals.text("/name/en", name.en(), LONGEST_NAME);
        Refusals.present("/kind", kind);
        Refusals.present("/enabled", enabled);
        Refusals.present("/severity", severity);
        Refusals.present("/parameters", parameters);
        parameters.require(kind);
        Refusals.present("/recipients", recipients);
        recipients.require();
        EscalationStep.require(escalation);
        Refusals.text("/reason", reason, LONGEST_REASON);
    }
}
