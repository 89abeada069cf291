package org.planmonitor.projects.governmentbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.Faults;
import org.planmonitor.projects.ledger.Source;

/** Money of a book that is issued, allotted or paid. */
@Schema(description = "Public funds that are issued, allotted or paid, in 10,000 yuan (万元)")
record FlowRequest(
        @Schema(examples = "ISSUE", required = true) @Nullable
        FlowKind kind,

        @Schema(description = "Code of the project", examples = "metro-line-3", required = true) @Nullable
        String project,

        @Schema(examples = "CITY", required = true) @Nullable
        Source source,

        @Schema(examples = "5000", required = true) @Nullable
        BigDecimal amount,

        @Schema(examples = "2024-03-18", required = true) @Nullable
        String date,

        @Schema(description = "What shows it", examples = "并财建〔2024〕27号", required = true) @Nullable
        String document) {

    record Checked(FlowKind kind, String project, Source source, BigDecimal amount, LocalDate date, String document) {}

    /** What it says; of no use when something went to the faults. */
    Checked checked(Faults faults) {
        if (kind == null) {
            faults.form("/kind", "REQUIRED", "需要类型", "A kind is needed");
        }
        if (source == null) {
            faults.form("/source", "REQUIRED", "需要资金来源", "A source is needed");
        } else if (!source.inBook()) {
            faults.rule("/source", "NOT_PUBLIC_FUNDS", "不属于政府投资资金", "These are no public funds of the book");
        }
        return new Checked(
                Objects.requireNonNullElse(kind, FlowKind.ISSUE),
                faults.text("/project", project, DecisionRequest.LONGEST_DOCUMENT),
                Objects.requireNonNullElse(source, Source.CENTRAL),
                faults.positive("/amount", amount),
                Objects.requireNonNullElse(faults.day("/date", date), LocalDate.EPOCH),
                faults.text("/document", document, DecisionRequest.LONGEST_DOCUMENT));
    }
}
