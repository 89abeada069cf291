package org.planmonitor.projects.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.blocker.RaiseRequest;
import org.planmonitor.projects.form.Form;

/** The report of a month. */
@Schema(description = "The progress of a month")
record ReportRequest(
        @Schema(
                description = "What it looks like on the site (形象进度), at most 2000 signs",
                examples = "车站主体封顶,区间盾构掘进 820 米",
                required = true)
        @Nullable
        String imageProgress,

        @Schema(description = "How much is built, 0 to 100 with two decimals", examples = "46.5") @Nullable
        BigDecimal physicalPercent,

        @Schema(description = "Why the percentage is lower than before") @Nullable
        String percentReason,

        @Schema(description = "The month in words, at most 4000 signs") @Nullable
        String summary,

        @Schema(description = "What stands in the way, at most 4000 signs") @Nullable
        String problems,

        @Schema(description = "What comes next, at most 4000 signs") @Nullable
        String nextSteps,

        @Schema(description = "Ids of evidence of the project, 20 at most") @Nullable
        List<String> evidence,

        @Schema(description = "Blockers that are raised with the report, 10 at most") @Nullable
        List<RaiseRequest> blockers) {

    private static final int LONGEST_IMAGE = 2000;
    private static final int LONGEST = 4000;
    private static final int MOST_FILES = 20;
    private static final int MOST_BLOCKERS = 10;

    /** The request when it has the right form. */
    record Checked(Content content, List<RaiseRequest.Checked> blockers) {}

    Checked checked() {
        Form form = new Form();
        List<RaiseRequest.Checked> raised = new ArrayList<>();
        List<RaiseRequest> asked = form.list("blockers", blockers, MOST_BLOCKERS);
        for (int i = 0; i < asked.size(); i++) {
            Form item = new Form("/blockers/" + i);
            raised.add(asked.get(i).checked(item));
            form.add(item);
        }
        Content content = new Content(
                form.text("imageProgress", imageProgress, LONGEST_IMAGE),
                physicalPercent,
                form.optionalText("percentReason", percentReason, LONGEST),
                form.optionalText("summary", summary, LONGEST),
                form.optionalText("problems", problems, LONGEST),
                form.optionalText("nextSteps", nextSteps, LONGEST),
                form.list("evidence", evidence, MOST_FILES));
        form.check();
        return new Checked(content, raised);
    }
}
