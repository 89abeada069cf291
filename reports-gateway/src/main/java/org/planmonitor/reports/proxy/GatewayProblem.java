package org.planmonitor.reports.proxy;

/**
 * The failures that are the gateway's own on a proxied path. Everything else on those paths is the owner's answer and
 * passes unchanged. All of them are safe to repeat for reads; for writes the Idempotency-Key makes them so.
 */
enum GatewayProblem {
    AMBIGUOUS_PATH(
            400,
            "路径有歧义",
            "Ambiguous path",
            "路径含有会被不同程序作不同解读的字符。",
            "The path contains characters that two programs may read differently."),
    OWNER_UNREACHABLE(
            502,
            "上游服务不可达",
            "Owner unreachable",
            "负责该数据的服务没有给出可用的回答。",
            "The service that owns this resource gave no usable answer."),
    OWNER_BUSY(
            503,
            "上游服务繁忙",
            "Owner busy",
            "发往该服务的请求过多，请稍后再试。",
            "Too many requests are under way to this service; come again shortly."),
    OWNER_TIMEOUT(
            504,
            "上游服务超时",
            "Owner timed out",
            "负责该数据的服务未在限定时间内回答。",
            "The service that owns this resource did not answer in time.");

    private final int status;
    private final String titleZh;
    private final String titleEn;
    private final String detailZh;
    private final String detailEn;

    GatewayProblem(int status, String titleZh, String titleEn, String detailZh, String detailEn) {
        this.status = status;
        this.titleZh = titleZh;
        this.titleEn = titleEn;
        this.detailZh = detailZh;
        this.detailEn = detailEn;
    }

    int status() {
        return status;
    }

    String title(boolean zh) {
        return zh ? titleZh : titleEn;
    }

    String detail(boolean zh) {
        return zh ? detailZh : detailEn;
    }
}
