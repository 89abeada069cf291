package org.planmonitor.projects.milestone;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.form.Form;
import org.planmonitor.projects.lifecycle.PartialDate;

/** A milestone as it is asked for, with its first baseline. */
@Schema(description = "A new milestone")
record MilestoneRequest(
        @Schema(
                description = "Small letters, digits and hyphens; unique in the project",
                examples = "track-laid",
                required = true)
        @Nullable
        String code,

        @Schema(description = "Its name in Chinese and English", required = true) @Nullable
        Text name,

        @Schema(description = "The first baseline, as precisely as it is agreed", examples = "2026-06", required = true)
        @Nullable
        String baseline,

        @Schema(
                description = "Whether it is a key node, which makes the project red as soon as it is overdue",
                examples = "true")
        @Nullable
        Boolean critical,

        @Schema(description = "Codes of the milestones that it waits for") @Nullable
        List<String> waitsFor) {

    private static final int LONGEST_NAME = 200;
    private static final int MOST_BEFORE = 20;

    /** The request when it has the right form. */
    record Checked(String code, Definition definition, PartialDate baseline) {}

    Checked checked() {
        Form form = new Form();
        Checked checked = new Checked(
                form.code("code", code),
                new Definition(
                        form.words("name", name, LONGEST_NAME),
                        critical != null && critical,
                        form.list("waitsFor", waitsFor, MOST_BEFORE).stream()
                                .distinct()
                                .toList()),
                form.date("baseline", baseline));
        form.check();
        return checked;
    }
}
