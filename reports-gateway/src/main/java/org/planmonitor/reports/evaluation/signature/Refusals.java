package org.planmonitor.reports.evaluation.signature;

import java.util.List;

import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** How a signature is refused, in both languages. */
final class Refusals {

    private Refusals() {}

    static ProblemException noEdition() {
        return new ProblemException(
                KitProblem.CONFLICT, new Text("只能签发版本，请先生成版本", "Only an edition is signed; order one first"));
    }

    static ProblemException author(String subject) {
        Text message = new Text(
                subject + " 是该版本的作者，不能签发自己的报告",
                subject + " is an author of this edition, and nobody signs off his own report");
        return new ProblemException(
                KitProblem.UNPROCESSABLE,
                message,
                List.of(ProblemError.header("Authorization", "SIGNED_BY_AUTHOR", message)));
    }

    /** One error for each stage, at the edition that waits for it. */
    static ProblemException stagesMissing(List<Text> stages) {
        return new ProblemException(
                KitProblem.CONFLICT,
                new Text("程序规定签发前须通过的环节尚未通过", "Stages that the procedure requires before signing are not passed"),
                stages.stream()
                        .map(stage -> ProblemError.parameter("id", "STAGE_NOT_PASSED", stage))
                        .toList());
    }

    static ProblemException twice() {
        return new ProblemException(KitProblem.CONFLICT, new Text("已经签发过这个版本", "You have signed this edition already"));
    }

    static ProblemException noKey() {
        return new ProblemException(
                KitProblem.UNAVAILABLE,
                new Text("没有配置签名密钥，无法签发", "No signing key is configured, so that nothing can be signed"));
    }
}
