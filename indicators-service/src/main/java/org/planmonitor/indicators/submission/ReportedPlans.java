package org.planmonitor.indicators.submission;

import jakarta.enterprise.context.ApplicationScoped;

import org.planmonitor.indicators.assignment.Duties;
import org.planmonitor.indicators.plan.PlanCatalog;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.security.Sight;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.text.Text;

/** Opens plans for reporting; a 404 for who cannot see the plan. */
@ApplicationScoped
class ReportedPlans {

    private final PlanCatalog catalog;
    private final Duties duties;
    private final CurrentCaller caller;

    ReportedPlans(PlanCatalog catalog, Duties duties, CurrentCaller caller) {
        this.catalog = catalog;
        this.duties = duties;
        this.caller = caller;
    }

    ReportedPlan open(String code) {
        PlanDefinition visible = catalog.visible(code);
        PlanDefinition whole = catalog.whole(code).orElse(visible);
        return new ReportedPlan(whole, visible, duties.of(whole));
    }

    Sight sight() {
        return Sight.of(caller.get());
    }

    static ProblemException unknown() {
        return ProblemException.notFound(new Text("没有该报送", "There is no such submission"));
    }
}
