package org.planmonitor.projects.plan;

import java.time.LocalDate;
import java.time.ZoneId;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;

/**
 * A plan as this service knows it.
 *
 * @param printedOn the day on which the document was printed: since then its projects are known to be listed
 * @param timeZone where the plan is, which decides what day it is there
 * @param simulated whether it is invented, which every answer must say
 */
public record KnownPlan(
        String code,
        Text name,
        Period period,
        LocalDate printedOn,
        String region,
        ZoneId timeZone,
        boolean simulated,
        Sharing sharing) {

    /** First and last period of the plan. */
    @Schema(name = "PlanPeriod")
    public record Period(String start, String end) {}
}
