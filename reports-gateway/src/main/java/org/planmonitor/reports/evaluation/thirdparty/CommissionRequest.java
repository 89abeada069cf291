package org.planmonitor.reports.evaluation.thirdparty;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom somebody asks to evaluate. */
record CommissionRequest(
        @Schema(description = "The institution", examples = "Institute of regional planning")
        String organisation,

        @Schema(description = "Subject of who works for it", examples = "demo-evaluator")
        String evaluator,

        @Schema(description = "By when", examples = "2027-03-31")
        LocalDate due) {

    CommissionRequest {
        Refusals.text("/organisation", organisation, 200);
        Refusals.text("/evaluator", evaluator, 200);
        Refusals.present("/due", due);
    }
}
