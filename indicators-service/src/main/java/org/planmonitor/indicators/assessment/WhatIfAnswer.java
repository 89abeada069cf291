package org.planmonitor.indicators.assessment;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What would be said if the given figures and targets were true. Nothing of it is kept. */
@Schema(name = "WhatIfAnswer")
record WhatIfAnswer(
        String plan,
        boolean simulated,
        Instant asOf,
        String period,

        @Schema(description = "Indicators of the plan: how many have each verdict")
        PlanAnswer.Count indicatorsBefore,

        PlanAnswer.Count indicatorsAfter,

        @Schema(description = "Headline commitments: how many have each verdict")
        PlanAnswer.Count commitmentsBefore,

        PlanAnswer.Count commitmentsAfter,

        @Schema(description = "The subjects that look at what was given, in document order")
        List<Item> items) {

    /** One subject, with the working of both verdicts. */
    @Schema(name = "WhatIfItem")
    record Item(
            @Schema(description = "Another verdict, reason or light")
            boolean changed,

            SubjectAnswer before,
            SubjectAnswer after) {}
}
