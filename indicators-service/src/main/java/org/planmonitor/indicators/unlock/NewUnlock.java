package org.planmonitor.indicators.unlock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Accumulation;
import org.planmonitor.indicators.observation.CellName;
import org.planmonitor.indicators.plan.SubjectRef;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** Which cell to open for whom, why and until when: the body of a POST. */
record NewUnlock(
        @Schema(description = "Code of the department", examples = "health", required = true) @Nullable
        String department,

        @Schema(description = "The indicator or commitment", required = true) @Nullable
        SubjectRef subject,

        @Schema(description = "Its component; null: the only one", nullable = true) @Nullable
        String component,

        @Schema(description = "Region, GB/T 2260; null: the plan's own", nullable = true, examples = "140100") @Nullable
        String region,

        @Schema(description = "Period of the cell", examples = "2025", required = true) @Nullable
        String period,

        @Schema(description = "Which series; null: the rule's own", nullable = true) @Nullable
        Accumulation accumulation,

        @Schema(description = "The series of forecasts; null: false", nullable = true) @Nullable
        Boolean forecast,

        @Schema(description = "Why; kept and shown", examples = "Verified by the province", required = true) @Nullable
        String reason,

        @Schema(description = "Until when, RFC 3339", examples = "2026-12-31T16:00:00Z", required = true) @Nullable
        Instant expiresAt) {

    private static final int MAX_REASON = 1_000;

    CellName cell() {
        return new CellName(subject, component, region, period, accumulation, forecast);
    }

    /** Everything that is not there or too long. */
    List<ProblemError> form() {
        List<ProblemError> errors = new ArrayList<>();
        if (department == null || department.isBlank()) {
            errors.add(missing("/department"));
        }
        if (reason == null || reason.isBlank()) {
            errors.add(missing("/reason"));
        } else if (reason.length() > MAX_REASON) {
            errors.add(ProblemError.pointer(
                    "/reason",
                    "TOO_LONG",
                    new Text("至多 " + MAX_REASON + " 字", "It has at most " + MAX_REASON + " characters")));
        }
        if (expiresAt == null) {
            errors.add(missing("/expiresAt"));
        }
        return errors;
    }

    static void refuse(List<ProblemError> form, List<ProblemError> domain) {
        if (!form.isEmpty()) {
            throw new ProblemException(
                    KitProblem.VALIDATION,
                    new Text("请求体不完整或格式不符", "The body is not complete or not well formed"),
                    form);
        }
        if (!domain.isEmpty()) {
            throw new ProblemException(
                    KitProblem.UNPROCESSABLE, new Text("该单元格不能解锁", "The cell cannot be unlocked"), domain);
        }
    }

    private static ProblemError missing(String pointer) {
        return ProblemError.pointer(pointer, "REQUIRED", new Text("必填", "It is required"));
    }
}
