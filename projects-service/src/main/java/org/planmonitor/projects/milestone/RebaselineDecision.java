package org.planmonitor.projects.milestone;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.form.Form;

/** What is said with a decision. */
@Schema(description = "A decision on a proposal")
record RebaselineDecision(
        @Schema(description = "Why, at most 2000 signs; needed to reject", examples = "经专题会议研究同意") @Nullable
        String note) {

    private static final int LONGEST = 2000;

    @Nullable
    String checked(boolean needed) {
        Form form = new Form();
        String said = needed ? form.text("note", note, LONGEST) : form.optionalText("note", note, LONGEST);
        form.check();
        return said;
    }
}
