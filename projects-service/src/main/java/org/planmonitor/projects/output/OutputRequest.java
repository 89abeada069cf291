package org.planmonitor.projects.output;

import java.math.BigDecimal;
import java.util.Objects;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.Faults;

/** An output value as it is asked for. */
@Schema(name = "OutputValue", description = "Yearly output value of a project, in 10,000 yuan (万元)")
record OutputRequest(
        @Schema(description = "EXPECTED at full capacity, or ACTUAL of a year", examples = "ACTUAL", required = true)
        @Nullable
        OutputKind kind,

        @Schema(description = "The year of an actual value; not for an expected one", examples = "2024") @Nullable
        Integer year,

        @Schema(examples = "216500", required = true) @Nullable
        BigDecimal amount,

        @Schema(description = "What shows it", examples = "规上工业统计年报 2024", required = true) @Nullable
        String document) {

    private static final int LONGEST_DOCUMENT = 500;

    /** @param year 0 for what is expected */
    record Checked(OutputKind kind, int year, BigDecimal amount, String document) {}

    Checked checked() {
        Faults faults = new Faults("");
        if (kind == null) {
            faults.form("/kind", "REQUIRED", "需要类型", "A kind is needed");
        }
        if (kind == OutputKind.ACTUAL && year == null) {
            faults.form("/year", "REQUIRED", "实际产值需要年份", "An actual value is of a year");
        }
        if (kind == OutputKind.EXPECTED && year != null) {
            faults.form("/year", "NOT_OF_KIND", "预期产值不分年份", "An expected value is of no single year");
        }
        BigDecimal checked =
                kind == OutputKind.EXPECTED ? faults.positive("/amount", amount) : faults.amount("/amount", amount);
        String shown = faults.text("/document", document, LONGEST_DOCUMENT);
        faults.throwIfAny();
        return new Checked(Objects.requireNonNull(kind), year == null ? 0 : year, checked, shown);
    }
}
