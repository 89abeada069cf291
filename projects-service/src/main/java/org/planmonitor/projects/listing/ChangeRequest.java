package org.planmonitor.projects.listing;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.form.Form;

/** A change of a list. */
@Schema(description = "A change of a list")
record ChangeRequest(
        @Schema(description = "Code of the project", examples = "dongshan-avenue", required = true) @Nullable
        String project,

        @Schema(description = "ADD, REMOVE or RECLASSIFY", examples = "ADD", required = true) @Nullable
        String action,

        @Schema(
                description = "On a yearly list: NEW_START 计划新开工, CONTINUED 续建 or PRELIMINARY 前期",
                examples = "NEW_START")
        @Nullable
        String category,

        @Schema(description = "From which day on", examples = "2025-01-20", required = true) @Nullable
        String date,

        @Schema(
                description = "The document of the change, at most 500 signs",
                examples = "并发改发〔2025〕8号",
                required = true)
        @Nullable
        String document) {

    private static final int LONGEST_DOCUMENT = 500;
    private static final int LONGEST_CODE = 80;

    /** What a change does. */
    enum Action {
        ADD,
        REMOVE,
        RECLASSIFY
    }

    /** The change when it has the right form. */
    record Checked(String project, Action action, @Nullable ListCategory category, LocalDate date, String document) {}

    Checked checked() {
        Form form = new Form();
        Checked checked = new Checked(
                form.text("project", project, LONGEST_CODE),
                form.oneOf("action", action, Action.class),
                category == null ? null : form.oneOf("category", category, ListCategory.class),
                form.day("date", date),
                form.text("document", document, LONGEST_DOCUMENT));
        form.check();
        return checked;
    }
}
