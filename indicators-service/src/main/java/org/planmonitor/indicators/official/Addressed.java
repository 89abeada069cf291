package org.planmonitor.indicators.official;

import java.util.List;

import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** Errors of single figures as errors of the batch they came in. */
final class Addressed {

    private Addressed() {}

    /** The same error, in a row of the body. */
    static ProblemError below(String row, ProblemError error) {
        String place = error.pointer() != null ? error.pointer() : "/" + error.parameter();
        return ProblemError.pointer(row + place, error.code(), error.message());
    }

    static ProblemException refused(KitProblem problem, List<ProblemError> errors) {
        return new ProblemException(
                problem,
                new Text(
                        "整批未接收，共 " + errors.size() + " 处问题",
                        "Nothing of the batch was taken in; " + errors.size() + " things are wrong"),
                errors);
    }
}
