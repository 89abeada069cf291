package org.planmonitor.projects.funding.arithmetic;

import java.util.Set;

import org.planmonitor.kit.text.Text;

/** A step of a bid. */
public enum BidStep {
    RESERVE("储备", "In reserve"),
    BID("申报", "Bid"),
    REVIEW("评审", "In review"),
    ISSUED("下达", "Issued"),
    PAID("支付", "Paid"),
    PERFORMANCE("绩效评价", "Performance evaluated"),
    WITHDRAWN("撤回", "Withdrawn"),
    REJECTED("未通过", "Rejected");

    private final Text label;

    BidStep(String zh, String en) {
        this.label = new Text(zh, en);
    }

    public Text label() {
        return label;
    }

    /** What may follow: a review may send a bid back to the reserve, and money may be paid in several parts. */
    public Set<BidStep> next() {
        return switch (this) {
            case RESERVE -> Set.of(BID, WITHDRAWN);
            case BID -> Set.of(REVIEW, WITHDRAWN);
            case REVIEW -> Set.of(ISSUED, RESERVE, REJECTED, WITHDRAWN);
            case ISSUED -> Set.of(PAID);
            case PAID -> Set.of(PAID, PERFORMANCE);
            case PERFORMANCE, WITHDRAWN, REJECTED -> Set.of();
        };
    }

    /** Whether the step says how much money it is about. */
    public boolean hasAmount() {
        return this == ISSUED || this == PAID;
    }

    /** Whether whoever bids takes the step; the others are taken by those who decide. */
    public boolean isBidders() {
        return this == RESERVE || this == BID || this == WITHDRAWN;
    }
}
