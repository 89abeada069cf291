package org.planmonitor.indicators.observation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.plan.RuleDefinition;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/**
 * What may be published in a cell. The form of the body is checked first (400), then the rules of the domain (422);
 * either way everything wrong is told at once.
 */
final class RecordingRules {

    private RecordingRules() {}

    static void checkForm(RecordObservation body) {
        List<ProblemError> errors = formErrors(body);
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    KitProblem.VALIDATION,
                    new Text("请求体不完整或格式不符", "The body is not complete or not well formed"),
                    errors);
        }
    }

    static List<ProblemError> formErrors(RecordObservation body) {
        List<ProblemError> errors = new ArrayList<>();
        BigDecimal value = body.value();
        if (value == null) {
            errors.add(missing("/value"));
        } else if (!Figures.hasBoundedDigits(value)) {
            errors.add(ProblemError.pointer(
                    "/value",
                    "TOO_MANY_DIGITS",
                    new Text(
                            "数值整数位至多 14 位，小数位至多 10 位",
                            "A figure has at most 14 digits before and 10 after the point")));
        }
        if (body.status() == null) {
            errors.add(missing("/status"));
        }
        ObservationSource source = body.source();
        if (source != null && (source.title() == null || source.title().isBlank())) {
            errors.add(missing("/source/title"));
        }
        return errors;
    }

    static void checkDomain(Cells.Cell cell, RecordObservation body, @Nullable Vintage before, Instant now) {
        List<ProblemError> errors = domainErrors(cell, body, before, now);
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    KitProblem.UNPROCESSABLE, new Text("该数值不能公布", "The figure cannot be published"), errors);
        }
    }

    static List<ProblemError> domainErrors(
            Cells.Cell cell, RecordObservation body, @Nullable Vintage before, Instant now) {
        List<ProblemError> errors = new ArrayList<>();
        CellRules.check(cell, now, errors);
        BigDecimal value = body.value();
        if (value != null && !Figures.canBe(cell.subject(), value)) {
            errors.add(ProblemError.pointer("/value", "OUT_OF_RANGE", Figures.OUT_OF_RANGE));
        }
        RevisionRules.check(body, before, errors);
        RuleDefinition.SameSeries same = cell.component().rule().sameSeriesAs();
        if (same != null) {
            errors.add(ProblemError.parameter(
                    "code",
                    "SERIES_OF_ANOTHER",
                    new Text(
                            "该承诺使用指标 " + same.indicator() + " 的序列，请在该处填报",
                            "It reads the series of indicator " + same.indicator() + "; record the figure there")));
        }
        return errors;
    }

    private static ProblemError missing(String pointer) {
        return ProblemError.pointer(pointer, "REQUIRED", new Text("必填", "It is required"));
    }
}
