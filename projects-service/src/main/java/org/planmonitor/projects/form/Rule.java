package org.planmonitor.projects.form;

import java.util.List;

import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.problem.ProblemType;
import org.planmonitor.kit.text.Text;

/** Refusals of what has the right form, each with the one place that it is about. */
public final class Rule {

    private Rule() {}

    /** 422: a rule of the domain stands against a member of the body. */
    public static ProblemException broken(String pointer, String code, String zh, String en) {
        return refused(KitProblem.UNPROCESSABLE, pointer, code, zh, en);
    }

    /** 409: the present state stands against it. */
    public static ProblemException conflict(String pointer, String code, String zh, String en) {
        return refused(KitProblem.CONFLICT, pointer, code, zh, en);
    }

    /** 403: this caller may not do it here. */
    public static ProblemException forbidden(String zh, String en) {
        return new ProblemException(KitProblem.FORBIDDEN, new Text(zh, en));
    }

    private static ProblemException refused(ProblemType type, String pointer, String code, String zh, String en) {
        Text message = new Text(zh, en);
        return new ProblemException(type, message, List.of(ProblemError.pointer(pointer, code, message)));
    }
}
