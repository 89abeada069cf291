package org.planmonitor.projects.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.form.Form;

/** What is said with the confirmation or the return of a report. */
@Schema(description = "A decision on a report")
record ReportDecision(
        @Schema(description = "Why, at most 2000 signs; needed to return", examples = "现场核查一致") @Nullable
        String reason) {

    private static final int LONGEST = 2000;

    @Nullable
    String checked(boolean needed) {
        Form form = new Form();
        String said = needed ? form.text("reason", reason, LONGEST) : form.optionalText("reason", reason, LONGEST);
        form.check();
        return said;
    }
}
