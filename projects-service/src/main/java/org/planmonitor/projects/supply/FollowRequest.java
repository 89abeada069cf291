package org.planmonitor.projects.supply;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.form.Form;

/** What somebody says of a warning: who answers for it, until when, and whether it is in hand. */
@Schema(name = "SupplyWarningFollowing", description = "Who answers for a warning, and what is done")
record FollowRequest(
        @Schema(description = "OPEN or IN_HAND", examples = "IN_HAND", required = true) @Nullable
        String state,

        @Schema(description = "The office or person that answers for it", examples = "市工业和信息化局", required = true)
        @Nullable
        String owner,

        @Schema(description = "Until when", examples = "2025-09-30") @Nullable
        String due,

        @Schema(description = "What is done, at most 1000 signs", examples = "已对接两家备选供应商", required = true) @Nullable
        String note) {

    private static final int LONGEST_OWNER = 200;
    private static final int LONGEST_NOTE = 1000;

    /** What has the right form. */
    record Checked(
            WarningState state, String owner, @Nullable LocalDate due, String note) {}

    Checked checked() {
        Form form = new Form();
        WarningState to = form.oneOf("state", state, WarningState.class);
        if (to == WarningState.RESOLVED) {
            form.wrong(
                    "state",
                    "UNKNOWN_VALUE",
                    "预警在原因消除后自动解除",
                    "A warning is resolved when its reason is gone, not by saying so");
        }
        Checked checked = new Checked(
                to,
                form.text("owner", owner, LONGEST_OWNER),
                form.optionalDay("due", due),
                form.text("note", note, LONGEST_NOTE));
        form.check();
        return checked;
    }
}
