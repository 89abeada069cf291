package org.planmonitor.projects.milestone;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.form.Form;
import org.planmonitor.projects.lifecycle.PartialDate;

/** Baselines that are to be moved, and why. */
@Schema(description = "A proposal to move baselines")
record RebaselineRequest(
        @Schema(
                description = "Why the schedule cannot be kept, at most 2000 signs",
                examples = "征拆延期,主体工程顺延",
                required = true)
        @Nullable
        String reason,

        @Schema(
                description = "The document that asks for it, at most 300 signs",
                examples = "并重点办〔2026〕12号",
                required = true)
        @Nullable
        String document,

        @Schema(description = "The new baselines", required = true) @Nullable
        List<Moved> moves) {

    private static final int LONGEST_REASON = 2000;
    private static final int LONGEST_DOCUMENT = 300;

    /** One milestone and its new baseline. */
    record Moved(
            @Schema(description = "Code of the milestone", examples = "completed") @Nullable
            String milestone,

            @Schema(description = "The new baseline", examples = "2027-03") @Nullable
            String to) {}

    /** The request when it has the right form; the dates by milestone, in the given order. */
    record Checked(String reason, String document, Map<String, PartialDate> moves) {}

    Checked checked() {
        Form form = new Form();
        Map<String, PartialDate> dates = new LinkedHashMap<>();
        List<Moved> all = form.list("moves", moves, Rules.MOST_OF_A_PROJECT);
        if (all.isEmpty()) {
            form.wrong("moves", "LIST_LENGTH", "至少一项", "At least one is expected");
        }
        for (int i = 0; i < all.size(); i++) {
            Form item = new Form("/moves/" + i);
            String milestone = item.code("milestone", all.get(i).milestone());
            if (dates.put(milestone, item.date("to", all.get(i).to())) != null) {
                item.wrong("milestone", "REPEATED", "同一里程碑重复出现", "The milestone stands twice");
            }
            form.add(item);
        }
        Checked checked = new Checked(
                form.text("reason", reason, LONGEST_REASON), form.text("document", document, LONGEST_DOCUMENT), dates);
        form.check();
        return checked;
    }
}
