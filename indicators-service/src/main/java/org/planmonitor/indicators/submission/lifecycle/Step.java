package org.planmonitor.indicators.submission.lifecycle;

import org.planmonitor.kit.text.Text;

/** What somebody does with a submission. */
public enum Step {
    /** Rows are written (填报). */
    EDIT("修改", "edited"),
    /** To the head of the department (报送). */
    SUBMIT("报送", "submitted"),
    /** The head of the department answers for it (分管领导签发). */
    SIGN("签发", "signed"),
    /** Back to the reporter, with comments (退回). */
    RETURN("退回", "returned"),
    /** The commission has checked it (审核). */
    APPROVE("审核通过", "approved"),
    /** Its figures are published (发布). */
    RELEASE("发布", "released"),
    /** The department takes it back for good (撤回). */
    WITHDRAW("撤回", "withdrawn");

    private final Text words;

    Step(String zh, String en) {
        this.words = new Text(zh, en);
    }

    public Text words() {
        return words;
    }
}
