package org.planmonitor.indicators.observation;

import org.planmonitor.indicators.assessment.arithmetic.Accumulation;
import org.planmonitor.indicators.plan.SubjectRef;

/** What makes a series: figures that differ in any of these are never mixed. */
public record SeriesKey(
        SubjectRef subject, String component, String region, Accumulation accumulation, boolean forecast) {

    /** Id of the series' events: plan, subject, component and region; accumulation and forecast stand with each cell. */
    public String aggregateId(String plan) {
        return subject.aggregateId(plan) + "/" + component + "/" + region;
    }
}
