package org.planmonitor.projects.oc4ids;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.planmonitor.kit.text.Text;

/**
 * Something of an imported project that was not taken over.
 *
 * @param pointer where it stands in what was sent
 */
@Schema(name = "Oc4idsLeftOver")
record LeftOver(String pointer, Reason reason, Text message) {

    static LeftOver at(String pointer, Reason reason) {
        return new LeftOver(pointer, reason, reason.message);
    }

    /** Why. */
    @Schema(name = "Oc4idsLeftOverReason")
    enum Reason {
        NOT_KEPT("此处不登记该内容", "Nothing like it is kept here"),
        TO_BE_VERIFIED("项目所处阶段须经核实后转入", "Where a project stands is verified by a transition"),
        ENTERED_APART("由各自的操作登记", "It is entered by an operation of its own"),
        ONE_LANGUAGE("只有一种语言,中英文名称相同", "It is in one language, which stands for both names"),
        OTHER_CURRENCY("总投资以人民币登记", "A planned total is kept in CNY"),
        OTHER_SCHEME("该编码体系不在此登记", "Identifiers of this scheme are not kept"),
        REPLACED("以请求参数为准", "A parameter of the request stands instead");

        private final Text message;

        Reason(String zh, String en) {
            this.message = new Text(zh, en);
        }
    }
}
