package org.planmonitor.reports.alert.rule;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What happens to an alert that still stands.
 *
 * @param afterDays since it was raised
 * @param severity it has from then on; null: as before
 * @param roles that it goes to as well from then on
 */
@Schema(name = "AlertEscalationStep")
public record EscalationStep(
        @Schema(description = "Days since it was raised, 1 to 3650", examples = "14")
        int afterDays,

        @Schema(description = "Its severity from then on; null: as before", examples = "CRITICAL") @Nullable
        Severity severity,

        @Schema(description = "Roles that it goes to as well from then on", examples = "[\"leader\"]")
        List<String> roles) {

    private static final int MOST = 10;

    static void require(@Nullable List<EscalationStep> steps) {
        Refusals.present("/escalation", steps);
        if (steps == null) {
            return;
        }
        if (steps.size() > MOST) {
            throw Refusals.at("/escalation", "TOO_MANY", "最多 " + MOST + " 步", "at most " + MOST + " steps");
        }
        int before = 0;
        for (int i = 0; i < steps.size(); i++) {
            EscalationStep step = steps.get(i);
            Refusals.present("/escalation/" + i, step);
            Refusals.range("/escalation/" + i + "/afterDays", step.afterDays, before + 1, 3_650);
            Recipients.requireRoles("/escalation/" + i + "/roles", step.roles);
            before = step.afterDays;
        }
    }
}
