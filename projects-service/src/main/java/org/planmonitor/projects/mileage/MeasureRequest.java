package org.planmonitor.projects.mileage;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.form.Form;
import org.planmonitor.projects.packformat.PackTransit;

/** Whose lengths add up to a figure, whole. */
@Schema(name = "TransitMeasureEdit", description = "Groups whose members' lengths in service add up to a figure")
record MeasureRequest(
        @Schema(description = "Why, at most 1000 signs", examples = "按批复口径", required = true) @Nullable
        String reason,

        @Schema(
                description = "Codes of groups, 1 to 100; all their members count",
                examples = "[\"metro-lines\", \"maglev\"]",
                required = true)
        @Nullable
        List<String> groups) {

    private static final int LONGEST = 1000;
    private static final int MOST_GROUPS = 100;

    /** A measure of the right form. */
    record Checked(String reason, PackTransit.Measure measure) {}

    /** 400 with every member of the body that is wrong. */
    Checked checked() {
        Form form = new Form();
        String why = form.text("reason", reason, LONGEST);
        List<String> given = form.list("groups", groups, MOST_GROUPS);
        if (groups == null || groups.isEmpty()) {
            form.wrong("groups", "LIST_LENGTH", "至少一个线网", "At least one group is expected");
        }
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            codes.add(form.code("groups/" + i, given.get(i)));
        }
        form.check();
        return new Checked(why, new PackTransit.Measure(codes));
    }
}
