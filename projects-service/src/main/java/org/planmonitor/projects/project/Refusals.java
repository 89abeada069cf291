package org.planmonitor.projects.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.problem.ProblemType;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.ProjectsProblem;
import org.planmonitor.projects.lifecycle.PartialDate;
import org.planmonitor.projects.packformat.PackLifeCycles.GateRule;

/** Why a step is not taken, each with its place in the step that was asked for. */
final class Refusals {

    private Refusals() {}

    static ProblemException outOfReach(ProjectEntity project) {
        return new ProblemException(
                KitProblem.FORBIDDEN,
                new Text(
                        "该权限不及于项目 " + project.code + ":不在调用者的辖区,或非其所属项目",
                        "The right does not reach project " + project.code
                                + ": it lies in no region of the caller, or belongs to another owner"));
    }

    static ProblemException stale() {
        return new ProblemException(
                KitProblem.PRECONDITION_FAILED,
                new Text("项目的当前状态与请求的前提不符", "The project is not in the state that the request is based on"));
    }

    static ProblemException unknownStage(String stage) {
        return ProblemException.invalid(
                ProblemError.pointer("/to", "UNKNOWN_STAGE", new Text("没有阶段 " + stage, "There is no stage " + stage)));
    }

    static ProblemException illegal(ProjectEntity project, List<String> allowed) {
        String stages = String.join(", ", allowed);
        Text message = allowed.isEmpty()
                ? new Text(
                        "当前阶段 " + project.stage + " 是最后阶段",
                        "The project is " + project.stage + " and has reached the end of its life cycle")
                : new Text(
                        "当前阶段 " + project.stage + ",可转入:" + stages,
                        "The project is " + project.stage + "; it may go to: " + stages);
        return one(ProjectsProblem.ILLEGAL_TRANSITION, "/to", "ILLEGAL_TRANSITION", message);
    }

    static ProblemException beforeStage(PartialDate notBefore) {
        return date(
                "DATE_BEFORE_STAGE",
                "早于当前阶段的日期 " + notBefore,
                "Before " + notBefore + ", when the project was in its present stage");
    }

    static ProblemException inFuture(LocalDate today) {
        return date("DATE_IN_FUTURE", "日期尚未到来,今天是 " + today, "The date has not come yet; today is " + today);
    }

    static ProblemException date(String code, String zh, String en) {
        return one(KitProblem.UNPROCESSABLE, "/date", code, new Text(zh, en));
    }

    static ProblemException gatesOpen(List<GateRule> open) {
        List<ProblemError> errors = new ArrayList<>();
        for (GateRule gate : open) {
            errors.add(ProblemError.pointer(
                    "/to",
                    "GATE_OPEN",
                    new Text(
                            "尚缺 " + gate.code() + " " + gate.name().zh(),
                            "Gate " + gate.code() + " is open: " + gate.name().en())));
        }
        String codes = String.join(", ", open.stream().map(GateRule::code).toList());
        return new ProblemException(
                ProjectsProblem.GATES_OPEN, new Text("条件未具备:" + codes, "Gates are open: " + codes), errors);
    }

    static ProblemException mayNotOverride() {
        return new ProblemException(KitProblem.FORBIDDEN, new Text("调用者无权容缺放行", "The caller may not pass open gates"));
    }

    static ProblemException nothingToOverride() {
        return one(
                KitProblem.UNPROCESSABLE,
                "/override",
                "NO_GATE",
                new Text("没有需要豁免的条件", "There is no open gate to override"));
    }

    static ProblemException notOpen(List<String> named, List<String> open) {
        List<ProblemError> errors = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            if (!open.contains(named.get(i))) {
                errors.add(ProblemError.pointer(
                        "/override/gates/" + i,
                        "GATE_NOT_OPEN",
                        new Text("条件 " + named.get(i) + " 并无缺项", "Gate " + named.get(i) + " is not open here")));
            }
        }
        return new ProblemException(KitProblem.UNPROCESSABLE, errors.getFirst().message(), errors);
    }

    static ProblemException one(ProblemType type, String pointer, String code, Text message) {
        return new ProblemException(type, message, List.of(ProblemError.pointer(pointer, code, message)));
    }
}
