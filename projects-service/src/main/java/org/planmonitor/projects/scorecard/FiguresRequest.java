package org.planmonitor.projects.scorecard;

import java.math.BigDecimal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.form.Form;

/** What somebody says of a zone and a year, whole. */
@Schema(
        name = "ZoneFiguresEdit",
        description = "The figures of a zone and a year, whole; what is left out nobody knows")
record FiguresRequest(
        @Schema(description = "Area in mu (亩)", examples = "15000", required = true) @Nullable
        BigDecimal areaMu,

        @Schema(description = "Tax in 10,000 yuan (万元)", examples = "216500") @Nullable
        BigDecimal tax,

        @Schema(description = "Output value in 10,000 yuan (万元)", examples = "3250000") @Nullable
        BigDecimal output,

        @Schema(description = "Energy in tonnes of standard coal (吨标准煤)", examples = "182000") @Nullable
        BigDecimal energy,

        @Schema(description = "Emissions in tonnes (吨), of what the source counts", examples = "940.5") @Nullable
        BigDecimal emissions,

        @Schema(description = "What shows it, at most 500 signs", examples = "开发区统计年报 2024", required = true) @Nullable
        String source,

        @Schema(description = "Why the version before is replaced; not for the first", examples = "用地面积按批复核减") @Nullable
        String reason) {

    private static final int LONGEST = 500;

    /** What was said in the right form. */
    record Checked(
            BigDecimal areaMu,
            @Nullable BigDecimal tax,
            @Nullable BigDecimal output,
            @Nullable BigDecimal energy,
            @Nullable BigDecimal emissions,
            String source,
            @Nullable String reason) {}

    /** 400 with every member that is wrong. */
    Checked checked() {
        Form form = new Form();
        BigDecimal area = form.amount("areaMu", areaMu);
        if (areaMu != null && areaMu.signum() == 0) {
            form.wrong("areaMu", "AMOUNT", "应大于 0", "A number above 0 is expected");
        }
        Checked checked = new Checked(
                area,
                optional(form, "tax", tax),
                optional(form, "output", output),
                optional(form, "energy", energy),
                optional(form, "emissions", emissions),
                form.text("source", source, LONGEST),
                form.optionalText("reason", reason, LONGEST));
        form.check();
        return checked;
    }

    private static @Nullable BigDecimal optional(Form form, String member, @Nullable BigDecimal value) {
        return value == null ? null : form.amount(member, value);
    }
}
