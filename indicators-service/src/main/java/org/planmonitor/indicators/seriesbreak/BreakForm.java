package org.planmonitor.indicators.seriesbreak;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.BreakStatus;
import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.indicators.assessment.arithmetic.PeriodFormatException;
import org.planmonitor.indicators.observation.Figures;
import org.planmonitor.indicators.plan.BreakDefinition;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.text.Text;

/** Whether a word on a break has its form: what it must have is there, and everything can be kept. */
final class BreakForm {

    private static final int MAX_TEXT = 2_000;
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2100;

    private final BreakErrors errors = new BreakErrors();

    /** A 400 where a report has not. */
    static void require(BreakWords.Report body) {
        BreakForm form = new BreakForm();
        form.errors.required(body.subject(), "/subject");
        form.errors.required(body.status(), "/status");
        form.errors.required(body.kind(), "/kind");
        form.period(body.at());
        if (body.status() == BreakStatus.NO_BREAK) {
            form.errors.add("/status", "VALUE_UNKNOWN", "应为 SUSPECTED 或 DECLARED", "SUSPECTED or DECLARED");
        }
        form.said(body.reason(), body.document(), body.note());
        form.figures(body.revisedBaseline(), body.factor());
        form.errors.throwIfAny(KitProblem.VALIDATION);
    }

    /** A 400 where a decision has not. */
    static void require(BreakWords.Decision body) {
        BreakForm form = new BreakForm();
        form.errors.required(body.status(), "/status");
        if (body.status() == BreakStatus.SUSPECTED) {
            form.errors.add("/status", "VALUE_UNKNOWN", "应为 DECLARED 或 NO_BREAK", "DECLARED or NO_BREAK");
        }
        form.said(body.reason(), body.document(), body.note());
        form.figures(body.revisedBaseline(), body.factor());
        form.errors.throwIfAny(KitProblem.VALIDATION);
    }

    private void said(@Nullable Text reason, BreakDefinition.@Nullable Source document, @Nullable String note) {
        errors.required(reason, "/reason");
        if (reason != null) {
            words(reason.zh(), "/reason/zh");
            words(reason.en(), "/reason/en");
        }
        errors.required(document, "/document");
        if (document != null) {
            words(document.title(), "/document/title");
        }
        if (note != null && note.length() > MAX_TEXT) {
            tooLong("/note");
        }
    }

    private void figures(BreakDefinition.@Nullable RevisedBaseline revised, @Nullable BigDecimal factor) {
        if (revised != null) {
            // A year that is left out reads as 0.
            if (revised.year() < EARLIEST || revised.year() > LATEST) {
                errors.add("/revisedBaseline/year", "YEAR_RANGE", "须为年份", "It is a year");
            }
            errors.required(revised.value(), "/revisedBaseline/value");
            number(revised.value(), "/revisedBaseline/value");
        }
        number(factor, "/factor");
    }

    private void words(@Nullable String words, String pointer) {
        if (words == null || words.isBlank()) {
            errors.required(null, pointer);
        } else if (words.length() > MAX_TEXT) {
            tooLong(pointer);
        }
    }

    private void tooLong(String pointer) {
        errors.add(pointer, "TOO_LONG", "至多 " + MAX_TEXT + " 个字符", "It has at most " + MAX_TEXT + " characters");
    }

    private void period(@Nullable String text) {
        errors.required(text, "/at");
        try {
            if (text != null) {
                Period.parse(text);
            }
        } catch (PeriodFormatException _) {
            errors.add(
                    "/at",
                    "PERIOD_FORMAT",
                    "不是时期；应为 2023、2023-S1、2023-Q2 或 2023-06",
                    "Not a period: 2023, 2023-S1, 2023-Q2 or 2023-06");
        }
    }

    private void number(@Nullable BigDecimal value, String pointer) {
        if (value != null && !Figures.hasBoundedDigits(value)) {
            errors.add(
                    pointer,
                    "TOO_MANY_DIGITS",
                    "数值整数位至多 14 位，小数位至多 10 位",
                    "At most 14 digits before and 10 after the point");
        }
    }
}
