package org.planmonitor.projects.project;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.form.Form;
import org.planmonitor.projects.lifecycle.PartialDate;

/**
 * What a fact should have said.
 *
 * @param withdrawn true when it did not happen at all; then there is no date
 */
@Schema(description = "What a fact should have said")
record CorrectionRequest(
        @Schema(
                description = "The right date, as precisely as is known; left out when the fact is withdrawn",
                examples = "2022-06")
        @Nullable
        String date,

        @Schema(description = "True when it did not happen at all", examples = "false") @Nullable
        Boolean withdrawn,

        @Schema(description = "Why it was wrong, at most 1000 signs", examples = "开工令日期误录", required = true) @Nullable
        String reason,

        @Schema(
                description = "What shows the right one, at most 2000 signs",
                examples = "开工令 2022-031",
                required = true)
        @Nullable
        String evidence) {

    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_EVIDENCE = 2000;

    /** The correction when it has the right form; without a date the fact is withdrawn. */
    record Checked(@Nullable PartialDate date, String reason, String evidence) {}

    Checked checked() {
        Form form = new Form();
        boolean takenBack = Boolean.TRUE.equals(withdrawn);
        if (takenBack && date != null) {
            form.wrong("date", "NOT_EXPECTED", "撤回时不得给出日期", "A fact that is withdrawn has no date");
        }
        Checked checked = new Checked(
                takenBack ? null : form.date("date", date),
                form.text("reason", reason, LONGEST_REASON),
                form.text("evidence", evidence, LONGEST_EVIDENCE));
        form.check();
        return checked;
    }
}
