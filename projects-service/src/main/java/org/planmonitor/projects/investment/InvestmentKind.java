package org.planmonitor.projects.investment;

import org.planmonitor.kit.text.Text;

/** What an entry says about a project's money. */
enum InvestmentKind {
    ESTIMATE(Basis.DECISION, "批复概算", "Approved estimate"),
    TOTAL(Basis.DECISION, "计划总投资", "Planned total"),
    YEAR_PLAN(Basis.DECISION, "年度投资计划", "Investment plan of a year"),
    COMPLETED_REPORTED(Basis.COUNT, "完成投资(上报口径)", "Completed investment, reported"),
    COMPLETED_STATISTICAL(Basis.COUNT, "完成投资(统计口径)", "Completed investment, statistical"),
    IN_PLACE(Basis.COUNT, "到位资金", "Funds in place");

    private final Basis basis;
    private final Text label;

    /** A decision replaces the one before it; a count is added to those before it. */
    enum Basis {
        DECISION,
        COUNT
    }

    InvestmentKind(Basis basis, String zh, String en) {
        this.basis = basis;
        this.label = new Text(zh, en);
    }

    boolean replaces() {
        return basis == Basis.DECISION;
    }

    Text label() {
        return label;
    }

    /** Statistical figures come from the statistics office; the owner of a project cannot write them. */
    String permission() {
        return this == COMPLETED_STATISTICAL ? "ledger:statistical" : "ledger:write";
    }
}
