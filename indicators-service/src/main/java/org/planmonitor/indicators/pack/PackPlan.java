package org.planmonitor.indicators.pack;

import java.time.LocalDate;

import org.planmonitor.indicators.assessment.arithmetic.Thresholds;
import org.planmonitor.indicators.plan.PlanPeriod;
import org.planmonitor.indicators.plan.WorkCalendar;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;

record PackPlan(
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
