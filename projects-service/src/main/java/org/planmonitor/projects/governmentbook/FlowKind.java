package org.planmonitor.projects.governmentbook;

import java.math.BigDecimal;

import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.ledger.BookMoves;
import org.planmonitor.projects.ledger.Journal;
import org.planmonitor.projects.ledger.Source;

/** A step of arranged money on its way to whoever built. */
enum FlowKind {
    ISSUE("下达", "Issued", "OVER_ARRANGED", "超过已安排待下达", "More than is arranged and not issued"),
    ALLOT("拨付", "Allotted", "OVER_ISSUED", "超过已下达待拨付", "More than is issued and not allotted"),
    PAY("支付", "Paid", "OVER_ALLOTTED", "超过已拨付待支付", "More than is allotted and not paid");

    private final Text label;
    private final String fault;
    private final Text reason;

    FlowKind(String zh, String en, String fault, String faultZh, String faultEn) {
        this.label = new Text(zh, en);
        this.fault = fault;
        this.reason = new Text(faultZh, faultEn);
    }

    Text label() {
        return label;
    }

    String fault() {
        return fault;
    }

    Text reason() {
        return reason;
    }

    Journal move(int year, long project, Source source, BigDecimal amount) {
        return switch (this) {
            case ISSUE -> BookMoves.issued(year, project, source, amount);
            case ALLOT -> BookMoves.allotted(year, project, source, amount);
            case PAY -> BookMoves.paid(year, project, source, amount);
        };
    }
}
