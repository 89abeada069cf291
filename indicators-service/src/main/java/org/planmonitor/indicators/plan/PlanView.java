package org.planmonitor.indicators.plan;

import java.time.LocalDate;
import java.util.List;

import org.planmonitor.indicators.assessment.arithmetic.Thresholds;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;

/** A plan as it is answered. */
public record PlanView(
        String code,
        Text name,
        Text shortName,
        Text publisher,
        PlanPeriod period,
        LocalDate printedOn,
        String region,
        String timeZone,
        WorkCalendar calendar,
        Thresholds thresholds,
        Sharing sharing,
        boolean simulated,
        List<Category> categories,
        PlanCounts counts) {

    static PlanView of(PlanDefinition definition, PlanCounts counts) {
        PlanFacts plan = definition.plan();
        return new PlanView(
                plan.code(),
                plan.name(),
                plan.shortName(),
                plan.publisher(),
                plan.period(),
                plan.printedOn(),
                plan.region(),
                plan.timeZone().getId(),
                plan.calendar(),
                plan.thresholds(),
                plan.sharing(),
                plan.simulated(),
                definition.document().categories(),
                counts);
    }
}
