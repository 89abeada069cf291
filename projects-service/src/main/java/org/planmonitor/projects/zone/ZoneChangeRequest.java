package org.planmonitor.projects.zone;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.form.Form;

/** A change of what is in a zone. */
@Schema(description = "A change of what is in a zone")
record ZoneChangeRequest(
        @Schema(description = "Code of the project", examples = "baixin-secure-computers", required = true) @Nullable
        String project,

        @Schema(description = "ADD or REMOVE", examples = "ADD", required = true) @Nullable
        String action,

        @Schema(
                description = "The document that says so, at most 500 signs",
                examples = "并开管函〔2025〕12号",
                required = true)
        @Nullable
        String document) {

    private static final int LONGEST_DOCUMENT = 500;
    private static final int LONGEST_CODE = 80;

    /** The change when it has the right form. */
    record Checked(String project, ZoneChange.Action action, String document) {}

    Checked checked() {
        Form form = new Form();
        Checked checked = new Checked(
                form.text("project", project, LONGEST_CODE),
                form.oneOf("action", action, ZoneChange.Action.class),
                form.text("document", document, LONGEST_DOCUMENT));
        form.check();
        return checked;
    }
}
