package org.planmonitor.kit.closing;

import java.util.List;

import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** Says which plans are closed. A service that has one of these has its writes refused by {@link ClosedPlanFilter}. */
public interface Closures {

    /** The path parameter that names the plan, in every operation of every service. */
    String PARAMETER = "plan";

    /** Of the error. */
    String CODE = "PLAN_ARCHIVED";

    /** The refusal, for an operation that names the plan elsewhere. */
    static ProblemException closed(String plan, ProblemError where) {
        return new ProblemException(
                KitProblem.CONFLICT,
                new Text("规划 " + plan + " 已归档，不再接受写入", "The plan " + plan + " is archived and takes no more writes"),
                List.of(where));
    }

    /** Whether a plan that the caller may see takes no more writes. */
    boolean isClosed(String plan);
}
