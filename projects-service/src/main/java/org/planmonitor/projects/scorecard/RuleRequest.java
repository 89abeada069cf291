package org.planmonitor.projects.scorecard;

import java.math.BigDecimal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.Faults;
import org.planmonitor.projects.form.Form;
import org.planmonitor.projects.scorecard.arithmetic.Measure;
import org.planmonitor.projects.scorecard.arithmetic.Rule;

/** By what zones are to be ranked and classed, with the document that says so. */
@Schema(
        name = "ZoneRuleEdit",
        description = "The measure that zones are ranked by, and the bounds of its classes for each mu")
record RuleRequest(
        @Schema(description = "TAX, OUTPUT, ENERGY or EMISSIONS", examples = "TAX", required = true) @Nullable
        String measure,

        @Schema(
                description = "What class A reaches for each mu; of energy and emissions, what it uses at most",
                examples = "20",
                required = true)
        @Nullable
        BigDecimal a,

        @Schema(description = "The same of class B", examples = "12", required = true) @Nullable
        BigDecimal b,

        @Schema(description = "The same of class C; all others are class D", examples = "6", required = true) @Nullable
        BigDecimal c,

        @Schema(description = "The document that sets it", examples = "开发区亩均效益综合评价办法", required = true) @Nullable
        String document,

        @Schema(description = "Why the version before is replaced; not for the first", examples = "标准提高") @Nullable
        String reason) {

    private static final int LONGEST = 500;

    /** A rule of the right form. */
    record Checked(Rule rule, String document, @Nullable String reason) {}

    /** 400 with every member that is wrong, 422 where the bounds do not follow each other. */
    Checked checked() {
        Form form = new Form();
        Rule rule = new Rule(
                form.oneOf("measure", measure, Measure.class),
                form.amount("a", a),
                form.amount("b", b),
                form.amount("c", c));
        Checked checked = new Checked(
                rule, form.text("document", document, LONGEST), form.optionalText("reason", reason, LONGEST));
        form.check();
        Faults faults = new Faults("");
        if (!rule.isOrdered()) {
            faults.rule(
                    "/b",
                    "BOUNDS_NOT_ORDERED",
                    "各档界限应由优到劣递变",
                    rule.measure().moreIsBetter()
                            ? "The bounds fall from class A to class C"
                            : "The bounds rise from class A to class C: less is better");
        }
        faults.throwIfAny();
        return checked;
    }
}
