package org.planmonitor.projects.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.Faults;
import org.planmonitor.projects.funding.arithmetic.BidStep;

/** What can be asked of a bid. Amounts are in 10,000 yuan. */
final class BidRequests {

    private static final int LONGEST_DOCUMENT = 500;
    private static final int LONGEST_NOTE = 2000;
    private static final BigDecimal FULL_SCORE = BigDecimal.valueOf(100);

    private BidRequests() {}

    /** A new bid, which begins in reserve. */
    @Schema(name = "FundingBid", description = "A bid for public funds, in 10,000 yuan (万元)")
    record Bid(
            @Schema(description = "Code of the project", examples = "metro-line-3", required = true) @Nullable
            String project,

            @Schema(examples = "SPECIAL_BONDS", required = true) @Nullable
            BidKind kind,

            @Schema(description = "Year of the funds", examples = "2024", required = true) @Nullable
            Integer year,

            @Schema(description = "What is asked for", examples = "30000", required = true) @Nullable
            BigDecimal amount,

            @Schema(description = "Since when it is in reserve", examples = "2023-10-08", required = true) @Nullable
            String date,

            @Schema(examples = "专项债储备库第二批", required = true) @Nullable
            String document) {

        CheckedBid checked() {
            Faults faults = new Faults("");
            if (kind == null) {
                faults.form("/kind", "REQUIRED", "需要资金类型", "The kind of funds is needed");
            }
            if (year == null) {
                faults.form("/year", "REQUIRED", "需要年份", "A year is needed");
            }
            String of = faults.text("/project", project, LONGEST_DOCUMENT);
            BigDecimal asked = faults.positive("/amount", amount);
            LocalDate day = faults.day("/date", date);
            String shown = faults.text("/document", document, LONGEST_DOCUMENT);
            faults.throwIfAny();
            return new CheckedBid(
                    of,
                    Objects.requireNonNull(kind),
                    Objects.requireNonNull(year),
                    asked,
                    Objects.requireNonNull(day),
                    shown);
        }
    }

    /** A bid of the right form. */
    record CheckedBid(String project, BidKind kind, int year, BigDecimal amount, LocalDate date, String document) {}

    /** A step of the right form; its amount is zero where it has none. */
    record CheckedStep(
            BidStep step,
            LocalDate date,
            BigDecimal amount,
            @Nullable BigDecimal score,
            String document,
            @Nullable String note) {}

    /** The next step of a bid. */
    @Schema(name = "FundingBidStep", description = "A step of a bid")
    record Step(
            @Schema(examples = "ISSUED", required = true) @Nullable
            BidStep step,

            @Schema(examples = "2024-03-20", required = true) @Nullable
            String date,

            @Schema(description = "Issued or paid with this step; for no other", examples = "28000") @Nullable
            BigDecimal amount,

            @Schema(description = "Score of the evaluation, 0 to 100; for PERFORMANCE only", examples = "92.5")
            @Nullable
            BigDecimal score,

            @Schema(examples = "并财债〔2024〕6号", required = true) @Nullable
            String document,

            @Nullable String note) {

        CheckedStep checked() {
            Faults faults = new Faults("");
            if (step == null) {
                faults.form("/step", "REQUIRED", "需要步骤", "A step is needed");
            }
            LocalDate day = faults.day("/date", date);
            String shown = faults.text("/document", document, LONGEST_DOCUMENT);
            if (note != null && note.length() > LONGEST_NOTE) {
                faults.form("/note", "TEXT_LENGTH", "备注最多 2000 个字符", "A note has at most 2000 characters");
            }
            BigDecimal moved = amount(faults);
            score(faults);
            faults.throwIfAny();
            return new CheckedStep(
                    Objects.requireNonNull(step), Objects.requireNonNull(day), moved, score, shown, note);
        }

        private BigDecimal amount(Faults faults) {
            if (step != null && step.hasAmount()) {
                return faults.positive("/amount", amount);
            }
            if (amount != null) {
                faults.form("/amount", "NOT_OF_KIND", "该步骤没有金额", "This step is about no amount");
            }
            return BigDecimal.ZERO;
        }

        private void score(Faults faults) {
            boolean needed = step == BidStep.PERFORMANCE;
            if (needed != (score != null)) {
                faults.form(
                        "/score",
                        needed ? "REQUIRED" : "NOT_OF_KIND",
                        "绩效评价须有且仅有得分",
                        "An evaluation has a score, and nothing else has");
            }
            if (score != null && (score.signum() < 0 || score.compareTo(FULL_SCORE) > 0)) {
                faults.rule("/score", "OUT_OF_RANGE", "得分为 0 至 100", "A score is 0 to 100");
            }
        }
    }
}
