package org.planmonitor.indicators.plan;

/** Names a subject within its plan. */
public record SubjectRef(SubjectType type, String code) {

    /** The id under which the subject's events and audit entries are kept: plan, type and code. */
    public String aggregateId(String plan) {
        return plan + "/" + type + "/" + code;
    }
}
