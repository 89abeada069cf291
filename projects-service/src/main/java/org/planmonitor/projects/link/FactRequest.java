package org.planmonitor.projects.link;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.form.Form;

/** What a project has really brought by a day. */
@Schema(
        name = "ContributionReport",
        description = "The total that the project had brought by a day, or that an earlier report was wrong")
record FactRequest(
        @Schema(description = "The day for which the total holds", examples = "2024-12-31", required = true) @Nullable
        String day,

        @Schema(
                description = "The total up to then; left out to withdraw the fact that is corrected",
                examples = "12.5")
        @Nullable
        BigDecimal value,

        @Schema(description = "The unit in which it is expected", examples = "MW", required = true) @Nullable
        String unit,

        @Schema(description = "What shows it, at most 500 signs", examples = "并网验收意见", required = true) @Nullable
        String source,

        @Schema(description = "Number of the fact that it corrects") @Nullable
        Long corrects,

        @Schema(description = "Why that one was wrong", examples = "误报为设计容量") @Nullable
        String reason) {

    private static final int LONGEST = 500;
    private static final int LONGEST_UNIT = 80;

    /** A report of the right form. */
    record Checked(
            LocalDate day,
            @Nullable BigDecimal value,
            String unit,
            String source,
            @Nullable Long corrects,
            @Nullable String reason) {}

    /** 400 with every member that is wrong. */
    Checked checked() {
        Form form = new Form();
        LocalDate of = form.day("day", day);
        BigDecimal total = value == null && corrects != null ? null : form.amount("value", value);
        String measure = form.text("unit", unit, LONGEST_UNIT);
        String shown = form.text("source", source, LONGEST);
        String why = form.optionalText("reason", reason, LONGEST);
        if (corrects != null && why == null) {
            form.wrong("reason", "REASON_NEEDED", "更正须说明理由", "A correction says why");
        }
        if (corrects == null && why != null) {
            form.wrong("reason", "NOT_A_CORRECTION", "未更正任何记录", "A reason is for a correction");
        }
        form.check();
        return new Checked(of, total, measure, shown, corrects, why);
    }
}
