package org.planmonitor.projects.milestone;

import java.util.List;
import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.form.Form;
import org.planmonitor.projects.lifecycle.PartialDate;

/** The milestones of a template, put on the dates that follow from a start. */
@Schema(description = "Milestones from the template of the project's path")
record FromTemplateRequest(
        @Schema(
                description = "When the project begins, as precisely as is known; the baselines are as precise as this",
                examples = "2026-03",
                required = true)
        @Nullable
        String start,

        @Schema(description = "Codes to leave out") @Nullable
        List<String> without) {

    /** The request when it has the right form. */
    record Checked(PartialDate start, Set<String> without) {}

    Checked checked() {
        Form form = new Form();
        Checked checked = new Checked(
                form.date("start", start), Set.copyOf(form.list("without", without, Rules.MOST_OF_A_PROJECT)));
        form.check();
        return checked;
    }
}
