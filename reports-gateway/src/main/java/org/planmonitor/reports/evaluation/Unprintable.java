package org.planmonitor.reports.evaluation;

import java.util.List;

import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** Refuses words with signs that no font has when they are handed in: later, an edition with a box for a sign would be signed. */
public final class Unprintable {

    private Unprintable() {}

    /** @param signs by code and name, at least one */
    public static ProblemException refused(String pointer, List<String> signs) {
        Text message = new Text(
                "字体中没有这些字符：" + String.join("、", signs), "No font has these characters: " + String.join(", ", signs));
        return new ProblemException(
                KitProblem.UNPROCESSABLE, message, List.of(ProblemError.pointer(pointer, "UNPRINTABLE", message)));
    }
}
