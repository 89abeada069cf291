package org.planmonitor.projects.project;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.form.Form;
import org.planmonitor.projects.lifecycle.PartialDate;

/** That a project becomes part of another. */
@Schema(description = "That a project becomes part of another")
record MergeRequest(
        @Schema(description = "Code of the project that goes on", examples = "metro-line-1", required = true) @Nullable
        String into,

        @Schema(description = "When, as precisely as is known", examples = "2025-06", required = true) @Nullable
        String date,

        @Schema(description = "Why, at most 1000 signs", examples = "两期合并实施", required = true) @Nullable
        String reason,

        @Schema(description = "What shows it, at most 2000 signs", examples = "并发改审批〔2025〕66号", required = true)
        @Nullable
        String evidence) {

    /** The merger when it has the right form. */
    record Checked(String into, Act act) {}

    Checked checked() {
        Form form = new Form();
        Checked checked = new Checked(form.text("into", into, 80), Act.of(form, date, reason, evidence));
        form.check();
        return checked;
    }

    /** When and why projects were merged or divided, and what shows it. */
    record Act(PartialDate date, String reason, String evidence) {

        static Act of(Form form, @Nullable String date, @Nullable String reason, @Nullable String evidence) {
            return new Act(
                    form.date("date", date), form.text("reason", reason, 1000), form.text("evidence", evidence, 2000));
        }
    }
}
