package org.planmonitor.projects.project;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.form.Form;

/** That a project is divided. */
@Schema(description = "That a project is divided into new ones")
record SplitRequest(
        @Schema(description = "The new projects, 1 to 50; at least two when nothing remains", required = true) @Nullable
        List<ProjectRequest> parts,

        @Schema(description = "Whether the project itself goes on with what is left; left out: true", examples = "true")
        @Nullable
        Boolean remains,

        @Schema(description = "When, as precisely as is known", examples = "2025-06", required = true) @Nullable
        String date,

        @Schema(description = "Why, at most 1000 signs", examples = "分期立项", required = true) @Nullable
        String reason,

        @Schema(description = "What shows it, at most 2000 signs", examples = "并发改审批〔2025〕67号", required = true)
        @Nullable
        String evidence) {

    private static final int MOST_PARTS = 50;

    /** The division when it has the right form; the parts are judged one by one when they are entered. */
    record Checked(List<ProjectRequest> parts, boolean remains, MergeRequest.Act act) {}

    Checked checked() {
        Form form = new Form();
        boolean goesOn = !Boolean.FALSE.equals(remains);
        List<ProjectRequest> asked = form.list("parts", parts, MOST_PARTS);
        if (asked.size() < (goesOn ? 1 : 2)) {
            form.wrong(
                    "parts",
                    "LIST_LENGTH",
                    "至少 " + (goesOn ? 1 : 2) + " 个新项目",
                    "At least " + (goesOn ? 1 : 2) + " parts are needed");
        }
        Checked checked = new Checked(asked, goesOn, MergeRequest.Act.of(form, date, reason, evidence));
        form.check();
        return checked;
    }
}
