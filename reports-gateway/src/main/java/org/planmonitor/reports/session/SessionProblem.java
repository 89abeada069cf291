package org.planmonitor.reports.session;

import org.planmonitor.kit.problem.ProblemType;
import org.planmonitor.kit.text.Text;

/** How a request that comes with a session's cookie is refused. */
enum SessionProblem implements ProblemType {
    SESSION_ENDED(401, "会话已结束", "The session has ended"),
    CROSS_SITE_WRITE(403, "写入请求并非来自本页面", "The write does not come from this page");

    private final int status;
    private final Text title;

    SessionProblem(int status, String zh, String en) {
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
