package org.planmonitor.indicators.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;

/** Names a subject within its plan. */
public record SubjectRef(
        @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL)
        SubjectType type,

        @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL)
        String code) {

    /** The id under which the subject's events and audit entries are kept: plan, type and code. */
    public String aggregateId(String plan) {
        return plan + "/" + type + "/" + code;
    }
}
