package org.planmonitor.projects.link;

import java.math.BigDecimal;
import java.util.Objects;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.form.Form;
import org.planmonitor.projects.lifecycle.PartialDate;

/** What somebody says of a link, whole. */
@Schema(name = "LinkEdit", description = "What is said of a link from now on, whole, and why")
record LinkRequest(
        @Schema(description = "Component of the indicator, where it has several", examples = "per-capita-income-urban")
        @Nullable
        String component,

        @Schema(description = "How much the project is to bring; left out where nobody knows") @Nullable
        Contribution expected,

        @Schema(description = "HIGH, MEDIUM or LOW; left out where nobody has said", examples = "MEDIUM") @Nullable
        String confidence,

        @Schema(description = "At most 1000 signs", examples = "二期主机采购滞后") @Nullable
        String note,

        @Schema(description = "True: the project does not feed it any more", examples = "false") @Nullable
        Boolean ended,

        @Schema(description = "Why, at most 1000 signs", examples = "可研批复", required = true) @Nullable
        String reason,

        @Schema(description = "The document behind it", examples = "并发改〔2024〕12号") @Nullable
        String document) {

    private static final int LONGEST = 1000;
    private static final int LONGEST_UNIT = 80;

    /** How much, and by when. */
    @Schema(name = "ExpectedContributionEdit")
    record Contribution(
            @Schema(examples = "36", required = true) @Nullable
            BigDecimal value,

            @Schema(description = "The unit of the subject, so that it counts", examples = "MW", required = true)
            @Nullable
            String unit,

            @Schema(description = "By when: a year, month or day", examples = "2025-12") @Nullable
            String by) {}

    /** What was said in the right form. */
    record Checked(Terms terms, String reason, @Nullable String document) {}

    /** 400 with every member that is wrong. */
    Checked checked() {
        Form form = new Form();
        String why = form.text("reason", reason, LONGEST);
        String shown = form.optionalText("document", document, LONGEST);
        String said = form.optionalText("note", note, LONGEST);
        String named = component == null ? null : form.code("component", component);
        Terms.Confidence sure =
                confidence == null ? null : form.oneOf("confidence", confidence, Terms.Confidence.class);
        Terms.Expected share = expected == null ? null : expected(form, expected);
        form.check();
        return new Checked(new Terms(named, share, sure, said, Objects.requireNonNullElse(ended, false)), why, shown);
    }

    private static Terms.Expected expected(Form form, Contribution expected) {
        BigDecimal value = form.amount("expected/value", expected.value());
        if (value.signum() == 0 && expected.value() != null && expected.value().signum() == 0) {
            form.wrong("expected/value", "AMOUNT", "应大于 0", "A number above 0 is expected");
        }
        String unit = form.text("expected/unit", expected.unit(), LONGEST_UNIT);
        PartialDate by = form.optionalDate("expected/by", expected.by());
        return new Terms.Expected(value, unit, by == null ? null : by.toString());
    }
}
