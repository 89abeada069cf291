package org.planmonitor.indicators.due;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.indicators.deadline.Deadlines;
import org.planmonitor.indicators.plan.PlanCatalog;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.security.Sight;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.text.Text;

/** What is due, as the caller may see it: a department what it owes itself, the commission what all do. */
@ApplicationScoped
class DueLists {

    private final PlanCatalog catalog;
    private final Deadlines deadlines;
    private final DueFigures figures;
    private final CurrentCaller caller;
    private final Clock clock;

    DueLists(PlanCatalog catalog, Deadlines deadlines, DueFigures figures, CurrentCaller caller, Clock clock) {
        this.catalog = catalog;
        this.deadlines = deadlines;
        this.figures = figures;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    List<DueItem> list(String code, DueFilter filter) {
        Period period = filter.period();
        PlanDefinition visible = catalog.visible(code);
        PlanDefinition plan = catalog.whole(code).orElse(visible);
        Sight sight = Sight.of(caller.get());
        if (sight.isBlind()) {
            throw ProblemException.notFound(new Text("没有填报任务", "There is nothing to report here"));
        }
        return figures.of(plan, deadlines.of(plan), period, clock.instant()).stream()
                .filter(each -> sight.sees(each.department()))
                .filter(filter.matches())
                .toList();
    }
}
