package org.planmonitor.reports.evaluation.procedure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;

/** A stage of a procedure. */
@Schema(name = "ReportStageDefinition")
record Stage(
        @Schema(description = "Lower-case letters, digits and hyphens", examples = "executive-meeting")
        String code,

        Text name,

        @Schema(description = "Whether passing it needs a document", examples = "true")
        boolean documentRequired,

        @Schema(
                description =
                        "Whether editions of a mid-term or final report are signed only once it is passed; false where it is left out",
                examples = "false")
        @Nullable
        Boolean requiredBeforeSigning) {

    Stage {
        Refusals.present("/code", code);
        Refusals.present("/name", name);
        if (!code.matches("[a-z][a-z0-9-]{0,39}")) {
            throw Refusals.code("/code");
        }
        requiredBeforeSigning = Boolean.TRUE.equals(requiredBeforeSigning);
    }

    boolean isRequiredBeforeSigning() {
        return Boolean.TRUE.equals(requiredBeforeSigning);
    }
}
