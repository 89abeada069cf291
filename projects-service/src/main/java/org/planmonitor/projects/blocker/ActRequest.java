package org.planmonitor.projects.blocker;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.form.Form;

/** What is said when a blocker is answered or closed. */
@Schema(description = "An answer, or the closing of a blocker")
record ActRequest(
        @Schema(description = "What was done, at most 2000 signs", examples = "三户已签约,下周一腾空", required = true) @Nullable
        String words,

        @Schema(description = "Ids of evidence; closing needs at least one") @Nullable
        List<String> evidence) {

    static final int LONGEST = 2000;
    static final int MOST_FILES = 20;

    /** The request when it has the right form. */
    record Checked(String words, List<String> evidence) {}

    Checked checked(boolean evidenceNeeded) {
        Form form = new Form();
        Checked checked = new Checked(form.text("words", words, LONGEST), form.list("evidence", evidence, MOST_FILES));
        if (evidenceNeeded && (evidence == null || evidence.isEmpty())) {
            form.wrong("evidence", "EVIDENCE_NEEDED", "销号须附佐证材料", "Closing needs evidence");
        }
        form.check();
        return checked;
    }
}
