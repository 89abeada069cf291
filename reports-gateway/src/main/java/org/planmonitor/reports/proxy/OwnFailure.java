package org.planmonitor.reports.proxy;

import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.text.Text;

/**
 * The failures that are the gateway's own on a proxied path. Everything else on those paths is the owner's answer and
 * passes unchanged. All of them are safe to repeat for reads; for writes the Idempotency-Key makes them so.
 */
enum OwnFailure {
    AMBIGUOUS_PATH(
            KitProblem.VALIDATION,
            "路径含有会被不同程序作不同解读的字符。",
            "The path contains characters that two programs may read differently."),
    OWNER_UNREACHABLE(
            KitProblem.UPSTREAM_FAILED,
            "负责该数据的服务没有给出可用的回答。",
            "The service that owns this resource gave no usable answer."),
    OWNER_BUSY(
            KitProblem.UNAVAILABLE,
            "发往该服务的请求过多，请稍后再试。",
            "Too many requests are under way to this service; come again shortly."),
    OWNER_TIMEOUT(
            KitProblem.UPSTREAM_TIMEOUT,
            "负责该数据的服务未在限定时间内回答。",
            "The service that owns this resource did not answer in time.");

    private final KitProblem type;
    private final Text detail;

    OwnFailure(KitProblem type, String zh, String en) {
        this.type = type;
        this.detail = new Text(zh, en);
    }

    KitProblem type() {
        return type;
    }

    Text detail() {
        return detail;
    }
}
