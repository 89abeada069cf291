package org.planmonitor.indicators.evaluation;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.Judged;
import org.planmonitor.indicators.assessment.Trigger;
import org.planmonitor.indicators.plan.SubjectType;
import org.planmonitor.kit.text.Text;

/** What one evaluation says otherwise than another. */
@Schema(name = "EvaluationDiff")
record EvaluationDiff(
        Evaluation before,
        Evaluation after,

        @Schema(description = "Subjects compared") int total,

        @Schema(description = "Subjects with another verdict, reason or light: the items")
        int changed,

        List<Item> items) {

    /** One subject. */
    @Schema(name = "EvaluationDiffItem")
    record Item(
            SubjectType type,
            String code,
            Text name,
            @Nullable Judged before,
            @Nullable Judged after,

            @Schema(description = "What became known between the instants of the two and the verdict looks at")
            List<Trigger> causes) {}
}
