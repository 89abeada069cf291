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
    OWNER_RESTING(
            KitProblem.UNAVAILABLE,
            "负责该数据的服务近来多次没有回答，暂不再转发，请稍后再试。",
            "The service that owns this resource has not answered lately and is left alone for a moment; come again shortly."),
    BODY_TOO_LARGE(
            KitProblem.PAYLOAD_TOO_LARGE, "请求体超过网关允许的大小。", "The body is larger than what the gateway passes on."),
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
