package org.planmonitor.projects.blocker;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.form.Form;

/** Why a blocker is opened again, and by when it is to be solved now. */
@Schema(description = "The reopening of a blocker")
record ReopenRequest(
        @Schema(description = "Why, at most 2000 signs", examples = "现场复核,仍有一户未腾空", required = true) @Nullable
        String words,

        @Schema(description = "By when; the usual working days of the reason when missing", examples = "2027-01-31")
        @Nullable
        String due) {

    /** The request when it has the right form. */
    record Checked(String words, @Nullable LocalDate due) {}

    Checked checked() {
        Form form = new Form();
        Checked checked = new Checked(form.text("words", words, ActRequest.LONGEST), form.optionalDay("due", due));
        form.check();
        return checked;
    }
}
