package org.planmonitor.indicators.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** The years a plan runs, first and last inclusive, in the form periods have everywhere. */
public record PlanPeriod(String start, String end) {

    @JsonIgnore
    public int startYear() {
        return Integer.parseInt(start);
    }

    @JsonIgnore
    public int endYear() {
        return Integer.parseInt(end);
    }
}
