package org.planmonitor.indicators.submission;

import java.util.List;
import java.util.stream.Collectors;

import org.planmonitor.indicators.submission.lifecycle.Decision;
import org.planmonitor.indicators.submission.lifecycle.Part;
import org.planmonitor.indicators.submission.lifecycle.Step;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** Why a step is not taken, as the caller is told: with what stands now. */
final class Refusals {

    private static final String TOKEN = "Authorization";

    private Refusals() {}

    /** A decision that is none to go on with. */
    static ProblemException of(Submission submission, Step step, Decision decision) {
        return switch (decision) {
            case Decision.Allowed _ -> throw new IllegalArgumentException("nothing is refused");
            case Decision.NotPermitted(var anyOf) ->
                refused(
                        KitProblem.FORBIDDEN,
                        "PERMISSION_MISSING",
                        new Text(
                                "需要权限 " + String.join(" / ", anyOf),
                                "It needs the permission " + String.join(" or ", anyOf)));
            case Decision.OtherDepartment(var department) ->
                refused(
                        KitProblem.FORBIDDEN,
                        "ANOTHER_DEPARTMENT",
                        new Text("只能由 " + department + " 办理", "Only " + department + " may take this step"));
            case Decision.OwnWork(var part) ->
                refused(KitProblem.FORBIDDEN, part == Part.AUTHOR ? "OWN_SUBMISSION" : "OWN_APPROVAL", own(part));
            case Decision.WrongState wrong -> wrongState(submission, step, wrong.possible());
        };
    }

    /** The condition of the request does not hold: somebody else was there first. */
    static ProblemException stale(Submission submission) {
        Text now = stands(submission);
        return new ProblemException(
                        KitProblem.PRECONDITION_FAILED,
                        new Text("报送已被更改：" + now.zh(), "The submission has changed: " + now.en()))
                .withHeader("ETag", submission.tag().quoted());
    }

    private static ProblemException wrongState(Submission submission, Step step, java.util.Set<Step> possible) {
        Text now = stands(submission);
        String zh = possible.stream().map(each -> each.words().zh()).collect(Collectors.joining("、"));
        String en = possible.stream().map(Enum::name).collect(Collectors.joining(", "));
        return refused(
                        KitProblem.CONFLICT,
                        "STEP_NOT_POSSIBLE",
                        new Text(
                                "不能" + step.words().zh() + "：" + now.zh() + (possible.isEmpty() ? "" : "；可" + zh),
                                "It cannot be " + step.words().en() + ": " + now.en()
                                        + (possible.isEmpty() ? "" : "; possible is " + en)))
                .withHeader("ETag", submission.tag().quoted());
    }

    private static Text stands(Submission submission) {
        Text state = submission.state().words();
        return new Text(
                state.zh() + "，第 " + submission.version() + " 版，" + submission.changedAt(),
                "it is " + state.en() + ", version " + submission.version() + " of " + submission.changedAt());
    }

    private static Text own(Part part) {
        return switch (part) {
            case AUTHOR -> new Text("填报、报送或签发者不得审核同一报送", "Who drafted, submitted or signed it may not approve it");
            case APPROVER -> new Text("审核者不得发布同一报送", "Who approved it may not release it");
        };
    }

    private static ProblemException refused(KitProblem problem, String code, Text message) {
        // What is wrong is the state for 409, who asks for the others.
        String header = problem == KitProblem.CONFLICT ? "If-Match" : TOKEN;
        return new ProblemException(problem, message, List.of(ProblemError.header(header, code, message)));
    }
}
