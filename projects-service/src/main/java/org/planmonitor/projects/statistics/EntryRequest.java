package org.planmonitor.projects.statistics;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.form.Form;
import org.planmonitor.projects.lifecycle.PartialDate;
import org.planmonitor.projects.lifecycle.StatisticalEntry;

/** The next step of statistical entry. */
@Schema(description = "A step of statistical entry")
record EntryRequest(
        @Schema(
                description = "DECLARED 申报, COUNTY 县级审核, CITY 市级审核, PROVINCE 省级审核 or ENTERED 入库, in this order",
                examples = "DECLARED",
                required = true)
        @Nullable
        String to,

        @Schema(description = "When, as precisely as is known", examples = "2025-08", required = true) @Nullable
        String date,

        @Schema(description = "What shows it, at most 500 signs", examples = "联网直报平台回执 2025-08-118", required = true)
        @Nullable
        String document) {

    private static final int LONGEST_DOCUMENT = 500;

    /** The step when it has the right form. */
    record Checked(StatisticalEntry.Step to, PartialDate date, String document) {}

    Checked checked() {
        Form form = new Form();
        Checked checked = new Checked(
                form.oneOf("to", to, StatisticalEntry.Step.class),
                form.date("date", date),
                form.text("document", document, LONGEST_DOCUMENT));
        form.check();
        return checked;
    }
}
