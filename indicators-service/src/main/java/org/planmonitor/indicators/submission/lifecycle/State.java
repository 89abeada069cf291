package org.planmonitor.indicators.submission.lifecycle;

import org.planmonitor.kit.text.Text;

/** Where a submission stands. */
public enum State {
    DRAFT("草稿", "a draft"),
    SUBMITTED("待签发", "submitted, not yet signed"),
    SIGNED("已签发", "signed"),
    APPROVED("已审核", "approved"),
    RELEASED("已发布", "released"),
    RETURNED("已退回", "returned"),
    WITHDRAWN("已撤回", "withdrawn");

    private final Text words;

    State(String zh, String en) {
        this.words = new Text(zh, en);
    }

    public Text words() {
        return words;
    }

    /** Whether no step leads on from here. */
    public boolean isFinal() {
        return this == RELEASED || this == WITHDRAWN;
    }

    /** Whether the department has handed it to the commission: signed, and not come back since. */
    public boolean isHandedIn() {
        return this == SIGNED || this == APPROVED || this == RELEASED;
    }

    /** Whether it waits for its own department. */
    public boolean isWithDepartment() {
        return this == DRAFT || this == SUBMITTED || this == RETURNED;
    }
}
