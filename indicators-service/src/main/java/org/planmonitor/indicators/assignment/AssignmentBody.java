package org.planmonitor.indicators.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Frequency;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.plan.Subject;
import org.planmonitor.indicators.plan.SubjectRef;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** What an assignment is to be: the body of a POST or a PUT. */
record AssignmentBody(
        @Schema(description = "Code of the department", examples = "health", required = true) @Nullable
        String department,

        @Schema(description = "The indicator or commitment", required = true) @Nullable
        SubjectRef subject,

        @Schema(description = "Its component; null: every one without an assignment of its own", nullable = true)
        @Nullable
        String component,

        @Schema(description = "Region, GB/T 2260; null: the plan's own", nullable = true, examples = "140100") @Nullable
        String region,

        @Schema(description = "How often; null: as the subject says", nullable = true, examples = "YEAR") @Nullable
        Frequency frequency,

        @Schema(description = "Figures come in by submissions only; null: false", nullable = true) @Nullable
        Boolean approvalRequired) {

    Assignment checked(UUID id, PlanDefinition plan) {
        if (department == null || subject == null) {
            throw ProblemException.invalid(ProblemError.pointer(
                    department == null ? "/department" : "/subject", "REQUIRED", new Text("必填", "It is required")));
        }
        List<ProblemError> errors = new ArrayList<>();
        Optional<? extends Subject> found = plan.subject(subject);
        if (found.isEmpty()) {
            errors.add(unknown("/subject", "SUBJECT_UNKNOWN", subject.code()));
        } else if (component != null && found.get().component(component).isEmpty()) {
            errors.add(unknown("/component", "COMPONENT_UNKNOWN", component));
        }
        if (plan.department(department).isEmpty()) {
            errors.add(unknown("/department", "DEPARTMENT_UNKNOWN", department));
        }
        String where = region == null ? plan.plan().region() : region;
        if (plan.document().regions().stream().noneMatch(each -> each.code().equals(where))) {
            errors.add(unknown("/region", "REGION_OUTSIDE_PLAN", where));
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    KitProblem.UNPROCESSABLE, new Text("规划中没有该项", "The plan does not have it"), errors);
        }
        return new Assignment(
                id,
                department,
                subject,
                component,
                where,
                frequency == null ? PlanDuties.frequency(found.orElseThrow()) : frequency,
                Boolean.TRUE.equals(approvalRequired));
    }

    private static ProblemError unknown(String pointer, String code, String what) {
        return ProblemError.pointer(pointer, code, new Text("规划中没有 " + what, "The plan has no " + what));
    }
}
