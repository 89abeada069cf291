package org.planmonitor.kit.problem;

import org.planmonitor.kit.text.Text;

/** The failures that every service can answer with, whatever its domain. */
public enum KitProblem implements ProblemType {
    VALIDATION(400, "请求内容不符合要求", "The request does not have the required form"),
    MALFORMED_BODY(400, "请求体无法读取", "The body cannot be read"),
    UNKNOWN_PARAMETER(400, "未知的查询参数", "Unknown query parameter"),
    UNAUTHENTICATED(401, "需要有效的令牌", "A valid token is needed"),
    FORBIDDEN(403, "没有权限", "Not permitted"),
    NOT_FOUND(404, "未找到", "Not found"),
    METHOD_NOT_ALLOWED(405, "不支持该方法", "Method not allowed"),
    NOT_ACCEPTABLE(406, "无法提供所要求的格式", "No representation that is acceptable"),
    CONFLICT(409, "与当前状态冲突", "In conflict with the current state"),
    REQUEST_IN_PROGRESS(409, "相同的请求正在处理", "The same request is still running"),
    PRECONDITION_FAILED(412, "资源已被更改", "The resource has changed"),
    PAYLOAD_TOO_LARGE(413, "请求体过大", "The body is too large"),
    URI_TOO_LONG(414, "请求地址过长", "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "不支持的内容类型", "Unsupported media type"),
    MISDIRECTED(421, "请求发错了主机", "The request is for another host"),
    UNPROCESSABLE(422, "违反业务规则", "A rule of the domain is violated"),
    IDEMPOTENCY_KEY_REUSED(422, "幂等键已用于其他请求", "The idempotency key belongs to another request"),
    PRECONDITION_REQUIRED(428, "写入需要前提条件", "A write needs a precondition"),
    TOO_MANY_REQUESTS(429, "调用次数超出配额", "More calls than the quota allows"),
    HEADER_FIELDS_TOO_LARGE(431, "请求头过大", "The header fields are too large"),
    INTERNAL(500, "内部错误", "Internal error"),
    UPSTREAM_FAILED(502, "上游服务返回无效响应", "An upstream service answered wrongly"),
    UNAVAILABLE(503, "服务暂时不可用", "Temporarily unavailable"),
    UPSTREAM_TIMEOUT(504, "上游服务超时", "An upstream service did not answer in time");

    private final int status;
    private final Text title;

    KitProblem(int status, String zh, String en) {
        this.status = status;
        this.title = new Text(zh, en);
    }

    @Override
    public String code() {
        return name();
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Text title() {
        return title;
    }
}
