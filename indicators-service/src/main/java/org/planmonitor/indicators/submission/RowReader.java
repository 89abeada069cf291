package org.planmonitor.indicators.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.indicators.observation.CellName;
import org.planmonitor.indicators.observation.FigureRules;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/**
 * Reads rows as reporters write them. A draft may lack a figure, but each row has to say whose: what is wrong with the form
 * is a 400, a cell that the plan does not have a 422; either way everything is told at once.
 */
final class RowReader {

    /** As many as one call approves and releases within two seconds. */
    static final int MAX_ROWS = 5_000;

    private static final Pattern KEY = Pattern.compile("[^\\p{Cntrl}]{1,100}");

    private RowReader() {}

    /**
     * The rows in the order of the body.
     *
     * @param prefix where the rows stand in the body
     */
    static List<NamedRow> read(
            PlanDefinition plan, Period reference, Map<String, @Nullable RowInput> rows, String prefix) {
        requireFew(rows.size(), prefix);
        CellName.Errors errors = new CellName.Errors(new ArrayList<>(), new ArrayList<>());
        List<NamedRow> read = new ArrayList<>(rows.size());
        rows.forEach((key, row) -> {
            String pointer = prefix + segment(key);
            checkForm(key, row, pointer, errors);
            if (row != null) {
                row.cell()
                        .find(plan, reference, pointer, errors)
                        .ifPresent(named -> read.add(new NamedRow(key, pointer, named, row.figure())));
            }
        });
        read.stream()
                .filter(each -> each.cell().period().endsAfter(reference))
                .forEach(each -> errors.domain()
                        .add(ProblemError.pointer(
                                each.pointer() + "/period",
                                "PERIOD_AFTER_REFERENCE",
                                new Text("晚于报送的报告期 " + reference, "It ends after the reference period " + reference))));
        refuse(errors);
        return read;
    }

    static void requireFew(int rows, String pointer) {
        if (rows > MAX_ROWS) {
            throw ProblemException.invalid(ProblemError.pointer(
                    pointer,
                    "TOO_MANY_ROWS",
                    new Text("一次报送至多 " + MAX_ROWS + " 行", "A submission has at most " + MAX_ROWS + " rows")));
        }
    }

    /** A step of a JSON pointer. */
    static String segment(String key) {
        return "/" + key.replace("~", "~0").replace("/", "~1");
    }

    private static void checkForm(String key, @Nullable RowInput row, String pointer, CellName.Errors errors) {
        if (!KEY.matcher(key).matches()) {
            errors.form()
                    .add(ProblemError.pointer(
                            pointer,
                            "ROW_KEY_FORMAT",
                            new Text("行键为 1 至 100 个可见字符", "A row's key has 1 to 100 visible characters")));
        }
        if (row == null) {
            errors.form().add(ProblemError.pointer(pointer, "REQUIRED", new Text("必填", "It is required")));
        } else if (row.value() != null) {
            FigureRules.form(row.figure()).stream()
                    .filter(each -> "/value".equals(each.pointer()))
                    .forEach(each ->
                            errors.form().add(ProblemError.pointer(pointer + "/value", each.code(), each.message())));
        }
    }

    private static void refuse(CellName.Errors errors) {
        if (!errors.form().isEmpty()) {
            throw new ProblemException(
                    KitProblem.VALIDATION, new Text("行的格式不符", "A row is not well formed"), errors.form());
        }
        if (!errors.domain().isEmpty()) {
            throw new ProblemException(
                    KitProblem.UNPROCESSABLE, new Text("规划中没有该单元格", "The plan does not have a cell"), errors.domain());
        }
    }
}
