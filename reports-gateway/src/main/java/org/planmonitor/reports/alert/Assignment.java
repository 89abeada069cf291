package org.planmonitor.reports.alert;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.reports.alert.rule.Refusals;

/** Who is to see to an alert: a department, a person, or both. */
record Assignment(
        @Schema(description = "Code of the department", examples = "fgw") @Nullable
        String department,

        @Schema(description = "Subject of the person's token") @Nullable
        String person,

        @Schema(description = "Why, or what is to be done", examples = "Please report before the dispatch meeting")
        @Nullable
        String note) {

    private static final int LONGEST = 100;

    Assignment {
        if (department == null && person == null) {
            throw Refusals.at("", "MISSING_FIELD", "请指明单位或人员", "A department or a person is needed");
        }
        if (department != null) {
            Refusals.text("/department", department, LONGEST);
        }
        if (person != null) {
            Refusals.text("/person", person, LONGEST);
        }
        if (note != null) {
            Refusals.text("/note", note, Acknowledgement.LONGEST);
        }
    }
}
