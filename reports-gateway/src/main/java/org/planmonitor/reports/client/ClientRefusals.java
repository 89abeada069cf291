package org.planmonitor.reports.client;

import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** How a client system, or a request about one, is refused, in both languages. */
final class ClientRefusals {

    private ClientRefusals() {}

    static ProblemException at(String pointer, String code, String zh, String en) {
        return ProblemException.invalid(ProblemError.pointer(pointer, code, new Text(zh, en)));
    }

    static ProblemException unknown(String client) {
        return ProblemException.notFound(new Text("没有这个客户端系统：" + client, "There is no such client: " + client));
    }

    static ProblemException ended(String client) {
        return new ProblemException(
                KitProblem.FORBIDDEN,
                new Text(
                        "客户端系统的登记已停用或已到期：" + client,
                        "The registration of the client is suspended or has expired: " + client));
    }

    static ProblemException unregistered(String client) {
        return new ProblemException(
                KitProblem.FORBIDDEN, new Text("客户端系统未登记：" + client, "The client is not registered: " + client));
    }

    static ProblemException outOfScope(String scope) {
        return new ProblemException(
                KitProblem.FORBIDDEN,
                new Text("客户端系统的登记不含此范围：" + scope, "The client is not registered for this scope: " + scope));
    }

    static ProblemException tooMany(long seconds) {
        return new ProblemException(
                        KitProblem.TOO_MANY_REQUESTS,
                        new Text(
                                "调用次数超出配额，请于 " + seconds + " 秒后再试",
                                "The quota is used up; come again in " + seconds + " s"))
                .withHeader("Retry-After", Long.toString(seconds));
    }
}
