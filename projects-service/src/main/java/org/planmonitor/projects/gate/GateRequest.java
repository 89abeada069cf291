package org.planmonitor.projects.gate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.form.Form;
import org.planmonitor.projects.lifecycle.PartialDate;

/** What is to be recorded of a gate. */
@Schema(description = "What is settled about a gate")
record GateRequest(
        @Schema(description = "Code of the gate", examples = "LAND", required = true) @Nullable
        String gate,

        @Schema(
                description = "SATISFIED; NOT_REQUIRED 不涉及; OPEN when an earlier record turned out wrong",
                examples = "SATISFIED",
                required = true)
        @Nullable
        String state,

        @Schema(description = "When, as precisely as is known", examples = "2025-03-12", required = true) @Nullable
        String date,

        @Schema(
                description = "The document that shows it, or the reason why none is needed; at most 500 signs",
                examples = "不动产权证 晋(2025)太原市不动产权第0012345号",
                required = true)
        @Nullable
        String document,

        @Schema(description = "Who issued it", examples = "太原市规划和自然资源局") @Nullable
        String authority) {

    private static final int LONGEST_DOCUMENT = 500;
    private static final int LONGEST_AUTHORITY = 200;

    /** The record when it has the right form. */
    record Checked(
            String gate,
            GateFactEntity.State state,
            PartialDate date,
            String document,
            @Nullable String authority) {}

    Checked checked() {
        Form form = new Form();
        Checked checked = new Checked(
                form.text("gate", gate, 40),
                form.oneOf("state", state, GateFactEntity.State.class),
                form.date("date", date),
                form.text("document", document, LONGEST_DOCUMENT),
                form.optionalText("authority", authority, LONGEST_AUTHORITY));
        form.check();
        return checked;
    }
}
