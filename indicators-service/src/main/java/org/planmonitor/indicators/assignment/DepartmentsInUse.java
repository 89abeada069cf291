package org.planmonitor.indicators.assignment;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.planmonitor.indicators.plan.DefinitionsChanged;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** Keeps departments in the plan while something is assigned to them, as the plan's own rules keep those that lead. */
@ApplicationScoped
class DepartmentsInUse {

    private final AssignmentStore store;

    DepartmentsInUse(AssignmentStore store) {
        this.store = store;
    }

    /** Refuses a change that leaves an assignment without its department; the transaction is the change's. */
    void definitionsChanged(@Observes DefinitionsChanged event) {
        PlanDefinition plan = event.plan();
        List<ProblemError> left = store.all(plan.plan().id()).stream()
                .filter(each -> plan.department(each.department()).isEmpty())
                .map(DepartmentsInUse::error)
                .toList();
        if (!left.isEmpty()) {
            throw new ProblemException(
                    KitProblem.CONFLICT,
                    new Text(
                            "仍有填报任务分派给该部门，未作任何更改",
                            "Something is still assigned to the department; nothing was changed"),
                    left);
        }
    }

    private static ProblemError error(Assignment assignment) {
        return ProblemError.parameter(
                "plan",
                "DEPARTMENT_UNKNOWN",
                new Text(
                        assignment.department() + " 仍负责填报 "
                                + assignment.subject().code(),
                        assignment.department() + " still reports "
                                + assignment.subject().code()));
    }
}
