package org.planmonitor.reports.webhook;

import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** How a request about subscriptions is refused, in both languages. */
final class Refusals {

    private Refusals() {}

    static ProblemException unknown(Object subscription) {
        return ProblemException.notFound(
                new Text("没有这个订阅：" + subscription, "There is no such subscription: " + subscription));
    }

    static ProblemException unknownDelivery(long delivery) {
        return ProblemException.notFound(new Text("没有这次投递：" + delivery, "There is no such delivery: " + delivery));
    }

    static ProblemException at(String pointer, String code, String zh, String en) {
        return ProblemException.invalid(ProblemError.pointer(pointer, code, new Text(zh, en)));
    }

    static ProblemException required(String pointer) {
        return at(pointer, "MISSING_FIELD", "缺少必填字段", "a required field is missing");
    }

    static ProblemException noRight() {
        Text message = new Text("共享范围超出调用者可见的范围", "More is asked for than the caller may see");
        return new ProblemException(
                KitProblem.FORBIDDEN,
                message,
                java.util.List.of(ProblemError.pointer("/filter/sharing", "SHARING_NOT_VISIBLE", message)));
    }

    static ProblemException tooMany(int most) {
        return new ProblemException(
                KitProblem.UNPROCESSABLE,
                new Text("每个所有者最多 " + most + " 个订阅", "One owner has at most " + most + " subscriptions"));
    }

    static ProblemException notSetUp() {
        return new ProblemException(
                KitProblem.UNAVAILABLE,
                new Text("尚未配置保管密钥的钥匙，不能订阅", "No key to keep secrets with is configured; nobody can subscribe"));
    }

    static ProblemException conflict(String zh, String en) {
        return new ProblemException(KitProblem.CONFLICT, new Text(zh, en));
    }
}
