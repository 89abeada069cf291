package org.planmonitor.indicators.official;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.observation.CellKey;
import org.planmonitor.indicators.observation.CellName;
import org.planmonitor.indicators.observation.FigureRules;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.text.Text;

/** Reads a batch: everything wrong with its form at once (400), then every row that names no cell (422). */
final class BatchReader {

    static final int MAX_ROWS = 5_000;

    private static final int MAX_WORDS = 200;

    private final PlanDefinition plan;
    private final CellName.Errors errors = new CellName.Errors(new ArrayList<>(), new ArrayList<>());

    private BatchReader(PlanDefinition plan) {
        this.plan = plan;
    }

    static List<ReadRow> read(PlanDefinition plan, NewBatch batch) {
        BatchReader reader = new BatchReader(plan);
        reader.head(batch);
        List<ReadRow> rows = reader.rows(batch);
        refuse(KitProblem.VALIDATION, reader.errors.form());
        refuse(KitProblem.UNPROCESSABLE, reader.errors.domain());
        return rows;
    }

    private void head(NewBatch batch) {
        words("/referenceNumber", batch.referenceNumber());
        words("/issuer", batch.issuer());
        present("/level", batch.level());
        present("/issuedOn", batch.issuedOn());
        present("/source", batch.source());
        if (batch.source() != null) {
            words("/source/title", batch.source().title());
        }
        List<?> rows = batch.rows();
        if (rows == null || rows.isEmpty() || rows.size() > MAX_ROWS) {
            form("/rows", "ROW_COUNT", "一批须有 1 至 5000 行", "A batch has 1 to 5,000 rows");
        }
    }

    private List<ReadRow> rows(NewBatch batch) {
        List<NewBatch.@Nullable Row> given = batch.rows();
        List<ReadRow> rows = new ArrayList<>();
        if (given == null || given.size() > MAX_ROWS) {
            return rows;
        }
        Set<String> keys = new HashSet<>();
        Set<CellKey> cells = new HashSet<>();
        for (int i = 0; i < given.size(); i++) {
            String pointer = "/rows/" + i;
            NewBatch.Row row = given.get(i);
            if (row == null) {
                present(pointer, null);
                continue;
            }
            words(pointer + "/key", row.key());
            if (row.key() != null && !keys.add(row.key())) {
                domain(pointer + "/key", "KEY_TWICE", "行键重复", "The batch has this key already");
            }
            figure(batch, row, pointer);
            row.cell().find(plan, null, pointer, errors).ifPresent(named -> {
                if (!cells.add(named.cell())) {
                    domain(pointer, "CELL_TWICE", "同一单元格只能出现一次", "The batch has this cell already");
                }
                rows.add(new ReadRow(pointer, String.valueOf(row.key()), row, named, row.figure(batch)));
            });
        }
        return rows;
    }

    private void figure(NewBatch batch, NewBatch.Row row, String pointer) {
        if (!row.withdraws()) {
            // The source is the batch's, and looked at there.
            FigureRules.form(row.figure(batch)).stream()
                    .filter(it -> !"/source/title".equals(it.pointer()))
                    .forEach(it -> errors.form().add(Addressed.below(pointer, it)));
        } else if (row.value() != null) {
            form(pointer + "/value", "WITHDRAWN", "撤回时不得给出数值", "A figure that is withdrawn has no value");
        } else {
            words(pointer + "/note", row.note());
        }
    }

    private void words(String pointer, @Nullable String words) {
        if (words == null || words.isBlank()) {
            present(pointer, null);
        } else if (words.length() > MAX_WORDS) {
            form(pointer, "TOO_LONG", "至多 200 个字符", "It has at most 200 characters");
        }
    }

    private void present(String pointer, @Nullable Object value) {
        if (value == null) {
            form(pointer, "REQUIRED", "必填", "It is required");
        }
    }

    private void form(String pointer, String code, String zh, String en) {
        errors.form().add(ProblemError.pointer(pointer, code, new Text(zh, en)));
    }

    private void domain(String pointer, String code, String zh, String en) {
        errors.domain().add(ProblemError.pointer(pointer, code, new Text(zh, en)));
    }

    private static void refuse(KitProblem problem, List<ProblemError> errors) {
        if (!errors.isEmpty()) {
            throw Addressed.refused(problem, errors);
        }
    }
}
