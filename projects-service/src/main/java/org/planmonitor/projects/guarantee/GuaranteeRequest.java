package org.planmonitor.projects.guarantee;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.form.Form;

/** What is needed and secured, as of a day. */
@Schema(description = "What a project needs of one thing, and how much is secured")
record GuaranteeRequest(
        @Schema(description = "How much is needed", examples = "120.5", required = true) @Nullable
        BigDecimal needed,

        @Schema(description = "How much is secured", examples = "98", required = true) @Nullable
        BigDecimal secured,

        @Schema(description = "In which unit: 亩, CNY, tce, persons", examples = "亩", required = true) @Nullable
        String unit,

        @Schema(description = "The day of these figures", examples = "2026-06-30", required = true) @Nullable
        String asOf,

        @Schema(description = "A note", examples = "二期用地指标待批") @Nullable
        String note) {

    private static final int LONGEST_UNIT = 20;
    private static final int LONGEST_NOTE = 500;

    /** The request when it has the right form. */
    record Checked(
            BigDecimal needed,
            BigDecimal secured,
            String unit,
            LocalDate asOf,
            @Nullable String note) {}

    Checked checked() {
        Form form = new Form();
        Checked checked = new Checked(
                form.amount("needed", needed),
                form.amount("secured", secured),
                form.text("unit", unit, LONGEST_UNIT),
                form.day("asOf", asOf),
                form.optionalText("note", note, LONGEST_NOTE));
        form.check();
        return checked;
    }
}
