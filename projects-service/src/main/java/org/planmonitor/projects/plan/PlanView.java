package org.planmonitor.projects.plan;

import java.time.LocalDate;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;

/** A plan with how much there is of it for the caller. */
record PlanView(
        String code,
        Text name,
        KnownPlan.Period period,
        LocalDate printedOn,
        String region,
        String timeZone,
        boolean simulated,
        Sharing sharing,
        PlanCounts counts) {

    static PlanView of(KnownPlan plan, PlanCounts counts) {
        return new PlanView(
                plan.code(),
                plan.name(),
                plan.period(),
                plan.printedOn(),
                plan.region(),
                plan.timeZone().getId(),
                plan.simulated(),
                plan.sharing(),
                counts);
    }
}
