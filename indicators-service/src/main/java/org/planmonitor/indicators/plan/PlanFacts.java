package org.planmonitor.indicators.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.planmonitor.indicators.assessment.arithmetic.Thresholds;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;

/**
 * What a plan is, apart from what it promises. {@code id} is the database's own and never leaves the service;
 * {@code knownFrom} is the day the plan was printed, 00:00 in its zone: before it nothing of the plan was known.
 */
public record PlanFacts(
        long id,
        String code,
        Text name,
        Text shortName,
        Text publisher,
        PlanPeriod period,
        LocalDate printedOn,
        String region,
        ZoneId timeZone,
        WorkCalendar calendar,
        Thresholds thresholds,
        Sharing sharing,
        boolean simulated,
        Instant knownFrom) {

    /** The first instant of a day as the plan's own clock counts it. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(timeZone).toInstant();
    }
}
