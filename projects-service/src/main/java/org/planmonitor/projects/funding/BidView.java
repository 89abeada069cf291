package org.planmonitor.projects.funding;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.funding.arithmetic.BidStep;
import org.planmonitor.projects.ledger.Money;

/**
 * A bid as its reader sees it.
 *
 * @param next the steps that may follow
 */
record BidView(
        long id,
        String project,
        Text projectName,
        BidKind kind,
        Text kindName,
        int year,
        BidStep step,
        Text stepName,
        String since,
        Money.Unit unit,
        BigDecimal asked,
        BigDecimal issued,
        BigDecimal paid,
        Set<BidStep> next,
        List<StepView> steps,
        String href) {

    record StepView(
            int number,
            BidStep step,
            Text name,
            String date,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal score,
            String document,
            @Nullable String note,
            Instant recordedAt,
            String recordedBy) {}

    /** Bids of one kind at one step, in numbers. */
    @Schema(name = "FundingStanding")
    record Standing(
            BidKind kind,
            Text kindName,
            BidStep step,
            Text stepName,
            long bids,
            BigDecimal asked,
            BigDecimal issued,
            BigDecimal paid) {}
}
