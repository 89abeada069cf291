package org.planmonitor.projects.ledger;

import org.planmonitor.kit.text.Text;

/**
 * The chart of accounts of both books. A balance is what was debited less what was credited. A guarded account holds
 * something that exists, so it is never below zero; the others are the opposite side of it and are never above.
 */
public enum AccountType {
    /** Approved estimate (概算) in force. */
    ESTIMATE(true, "批复概算", "Approved estimate"),
    APPROVED(false, "概算批复", "Approvals"),
    /** Planned total, as the sum of the sources it is to come from. */
    FUNDING(true, "资金筹措方案", "Funding plan"),
    TOTAL(false, "计划总投资", "Planned total"),
    /** Plan of a year, as the sum of its months. */
    PLAN(true, "年度计划", "Plan of the year"),
    PLANNED(false, "已列计划", "Put into plans"),
    /** Money that has arrived. */
    IN_PLACE(true, "到位资金", "Funds in place"),
    RECEIVED(false, "资金来源", "Received from sources"),
    /** Investment completed, as the owner reports it. */
    COMPLETED_REPORTED(true, "完成投资(上报)", "Completed, reported"),
    WORK_REPORTED(false, "上报形象量", "Work reported"),
    /** Investment completed, as statistics count it. Never added to what is reported. */
    COMPLETED_STATISTICAL(true, "完成投资(统计)", "Completed, statistical"),
    WORK_STATISTICAL(false, "统计形象量", "Work counted"),
    /** Public funds of a year that no project has been given yet. */
    UNARRANGED(true, "待安排", "Not arranged yet"),
    FUNDS(false, "可用财力", "Available public funds"),
    /** Arranged for a project, the order for it not issued yet. */
    ARRANGED(true, "已安排待下达", "Arranged, not issued"),
    ISSUED(true, "已下达待拨付", "Issued, not allotted"),
    ALLOTTED(true, "已拨付待支付", "Allotted, not paid"),
    PAID(true, "已支付", "Paid");

    private final boolean guarded;
    private final Text name;

    AccountType(boolean guarded, String zh, String en) {
        this.guarded = guarded;
        this.name = new Text(zh, en);
    }

    public boolean guarded() {
        return guarded;
    }

    public Text label() {
        return name;
    }
}
