package org.planmonitor.indicators.definition;

import java.time.LocalDate;

import org.planmonitor.indicators.assessment.arithmetic.Thresholds;
import org.planmonitor.indicators.plan.PlanPeriod;
import org.planmonitor.indicators.plan.WorkCalendar;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;

/** What a plan is, as it is written down. */
public record PackPlan(
        String code,
        Text name,
        Text shortName,
        PlanPeriod period,
        LocalDate printedOn,
        Text publisher,
        String region,
        String timeZone,
        WorkCalendar calendar,
        Sharing sharing,
        boolean simulated,
        Thresholds thresholds) {}
