package org.planmonitor.projects.project;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.lifecycle.PartialDate;

/**
 * A step of a project as it is asked for.
 *
 * @param scope the part of the project that the step is about, where it is not the whole
 * @param override why open gates may be passed; null when they may not
 */
@Schema(description = "A step of a project")
record TransitionRequest(
        @Schema(description = "Stage to move to", examples = "COMPLETED", required = true) @Nullable
        String to,

        @Schema(
                description = "When it happened, as precisely as is known: 2022, 2022-05 or 2022-05-01",
                examples = "2025-06",
                required = true)
        @Nullable
        String date,

        @Schema(
                description = "What shows that it happened, at most 2000 signs",
                examples = "竣工验收备案表 2025-118",
                required = true)
        @Nullable
        String evidence,

        @Schema(description = "Part of the project that the step is about; null for the whole") @Nullable
        Text scope,

        @Schema(description = "Passes open gates for a reason; needs gate:override", nullable = true) @Nullable
        GateOverride override) {

    private static final int LONGEST_EVIDENCE = 2000;
    private static final int LONGEST_SCOPE = 200;
    private static final int LONGEST_REASON = 1000;
    private static final Pattern STAGE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    /** The request when it has the right form. */
    record Checked(
            String to,
            PartialDate date,
            String evidence,
            @Nullable Text scope,
            @Nullable GateOverride override) {}

    /** 400 with every member that is wrong. */
    Checked checked() {
        List<ProblemError> errors = new ArrayList<>();
        Checked step = check("", errors);
        if (step == null) {
            throw new ProblemException(
                    KitProblem.VALIDATION, new Text("请求内容有误", "The request is not as it should be"), errors);
        }
        return step;
    }

    /** The step, or null with every member that is wrong, below the pointer at which the request stands. */
    @Nullable
    Checked check(String at, List<ProblemError> errors) {
        int before = errors.size();
        if (to == null || !STAGE.matcher(to).matches()) {
            errors.add(wrong(at + "/to", "STAGE_FORMAT", "应为阶段代码", "A stage code is expected"));
        }
        PartialDate day = day(at, errors);
        if (evidence == null || evidence.isBlank() || evidence.length() > LONGEST_EVIDENCE) {
            errors.add(
                    wrong(at + "/evidence", "TEXT_LENGTH", "依据应为 1 至 2000 个字符", "Evidence has 1 to 2000 characters"));
        }
        if (scope != null && !(says(scope.zh(), LONGEST_SCOPE) && says(scope.en(), LONGEST_SCOPE))) {
            errors.add(wrong(
                    at + "/scope",
                    "TEXT_LENGTH",
                    "范围须有中英文,各 1 至 200 个字符",
                    "A scope has zh and en of 1 to 200 characters"));
        }
        if (override != null && !says(override.reason(), LONGEST_REASON)) {
            errors.add(wrong(
                    at + "/override/reason",
                    "TEXT_LENGTH",
                    "容缺理由应为 1 至 1000 个字符",
                    "A reason has 1 to 1000 characters"));
        }
        if (to == null || day == null || evidence == null || errors.size() > before) {
            return null;
        }
        return new Checked(to, day, evidence, scope, override);
    }

    private @Nullable PartialDate day(String at, List<ProblemError> errors) {
        try {
            if (date != null) {
                return PartialDate.parse(date);
            }
        } catch (DateTimeException _) {
            // told below, as for a date that is missing
        }
        errors.add(wrong(
                at + "/date",
                "DATE_FORMAT",
                "应为存在的日期:2022、2022-05 或 2022-05-01",
                "A date that exists is expected: 2022, 2022-05 or 2022-05-01"));
        return null;
    }

    private static boolean says(@Nullable String words, int longest) {
        return words != null && !words.isBlank() && words.length() <= longest;
    }

    private static ProblemError wrong(String pointer, String code, String zh, String en) {
        return ProblemError.pointer(pointer, code, new Text(zh, en));
    }
}
