package org.planmonitor.reports.evaluation.thirdparty;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether an advice is taken. */
record AdviceAnswer(
        @Schema(examples = "true") @Nullable Boolean taken,

        @Schema(description = "How, or why not", examples = "Taken into the plan of measures for 2027")
        String answer) {

    AdviceAnswer {
        Refusals.present("/taken", taken);
        Refusals.text("/answer", answer, 4_000);
    }

    boolean isTaken() {
        return Boolean.TRUE.equals(taken);
    }
}
