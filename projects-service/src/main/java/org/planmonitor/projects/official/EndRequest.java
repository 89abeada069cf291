package org.planmonitor.projects.official;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.form.Form;

/** The end of a role. */
@Schema(description = "The last day of a role")
record EndRequest(
        @Schema(description = "The last day", examples = "2026-09-30", required = true) @Nullable
        String until,

        @Schema(description = "Why", examples = "职务调整") @Nullable
        String reason) {

    private static final int LONGEST = 500;

    /** The request when it has the right form. */
    record Checked(LocalDate until, @Nullable String reason) {}

    Checked checked() {
        Form form = new Form();
        Checked checked = new Checked(form.day("until", until), form.optionalText("reason", reason, LONGEST));
        form.check();
        return checked;
    }
}
