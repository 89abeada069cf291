package org.planmonitor.projects.attraction;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.form.Form;

/** Somebody who is courted for a link of a chain, whole. */
@Schema(name = "Attraction", description = "Somebody who is courted for a link of a chain")
record AttractionRequest(
        @Schema(description = "The node", examples = "hydrogen-storage", required = true) @Nullable
        String node,

        @Schema(description = "Who or what is wanted", examples = "高压储氢瓶制造企业", required = true) @Nullable
        String target,

        @Schema(description = "The office or person that answers for it", examples = "市投资促进局", required = true)
        @Nullable
        String owner,

        @Schema(
                description = "OPEN, CONTACTED, NEGOTIATING, SIGNED, LANDED or DROPPED; OPEN if left out",
                examples = "CONTACTED")
        @Nullable
        String state,

        @Schema(description = "Until when", examples = "2025-12-31") @Nullable
        String due,

        @Schema(description = "What was done last, at most 1000 signs", examples = "已两次对接") @Nullable
        String note,

        @Schema(description = "Code of the site that is offered", nullable = true) @Nullable
        String site,

        @Schema(description = "Code of the project that came of it; needed when it has LANDED", nullable = true)
        @Nullable
        String project) {

    private static final int LONGEST = 200;
    private static final int LONGEST_NOTE = 1000;

    /** What has the right form. */
    record Checked(
            String node,
            String target,
            String owner,
            AttractionState state,
            @Nullable LocalDate due,
            @Nullable String note,
            @Nullable String site,
            @Nullable String project) {}

    Checked checked() {
        Form form = new Form();
        AttractionState reached =
                state == null ? AttractionState.OPEN : form.oneOf("state", state, AttractionState.class);
        if (reached == AttractionState.LANDED && project == null) {
            form.wrong("project", "PROJECT_NEEDED", "落地须注明项目", "What has landed is a project: name it");
        }
        Checked checked = new Checked(
                form.code("node", node),
                form.text("target", target, LONGEST),
                form.text("owner", owner, LONGEST),
                reached,
                form.optionalDay("due", due),
                form.optionalText("note", note, LONGEST_NOTE),
                site == null ? null : form.code("site", site),
                project == null ? null : form.code("project", project));
        form.check();
        return checked;
    }
}
