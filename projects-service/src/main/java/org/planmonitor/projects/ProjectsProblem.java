package org.planmonitor.projects;

import org.planmonitor.kit.problem.ProblemType;
import org.planmonitor.kit.text.Text;

/** The failures that only this service can answer with. */
public enum ProjectsProblem implements ProblemType {
    ILLEGAL_TRANSITION(409, "当前阶段不能转入该阶段", "The stage cannot follow the present one"),
    GATES_OPEN(409, "转入该阶段的条件未具备", "Gates before the stage are open"),
    BATCH_REFUSED(422, "批量写入未执行", "Nothing of the batch was written"),
    PLAN_UNKNOWN(409, "尚未收到该规划", "The plan has not been received yet"),
    PACK_DIFFERS(409, "该规划已载入其他内容", "Another content is loaded for this plan"),
    PACK_CONTRADICTORY(422, "规划数据包自相矛盾", "The plan pack contradicts itself");

    private final int status;
    private final Text title;

    ProjectsProblem(int status, String zh, String en) {
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
