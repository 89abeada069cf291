package org.planmonitor.projects.project;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That gates were passed although they were open, and why. It is shown wherever the step is shown.
 *
 * @param gates which; as asked for, none stands for all that are open
 */
@Schema(description = "Passing open gates for a reason, by who may")
record GateOverride(
        @Schema(description = "Why, 1 to 1000 signs", examples = "市政府常务会议纪要〔2025〕12号:容缺办理,三十日内补齐")
        String reason,

        @Schema(description = "Codes of the gates; left out: all that are open", examples = "[\"LAND\"]")
        List<String> gates) {

    GateOverride {
        gates = gates == null ? List.of() : List.copyOf(gates);
    }
}
