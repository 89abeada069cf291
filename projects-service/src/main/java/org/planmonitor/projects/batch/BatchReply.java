package org.planmonitor.projects.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.ProjectsProblem;

/** Gathers what became of the rows of one batch; call {@link #close} when every row has been told. */
public final class BatchReply {

    /** As many rows as one request may have: with thirty or forty members a row it stays below the size of a body. */
    public static final int MOST_ROWS = 5_000;

    private static final int CREATED = 201;
    private static final int LONGEST_KEY = 100;

    private final BatchMode mode;
    private final Locale language;
    private final BatchAnswer.@Nullable Row[] rows;
    private final List<ProblemError> errors = new ArrayList<>();
    private int refused;

    private BatchReply(BatchMode mode, Locale language, int rows) {
        this.mode = mode;
        this.language = language;
        this.rows = new BatchAnswer.@Nullable Row[rows];
    }

    /** Begins a reply; 400 when there are no rows, too many, or rows that are null. */
    public static BatchReply to(BatchMode mode, Locale language, @Nullable List<?> rows) {
        if (rows == null || rows.isEmpty() || rows.size() > MOST_ROWS || rows.contains(null)) {
            throw ProblemException.invalid(ProblemError.pointer(
                    "/rows",
                    "LIST_LENGTH",
                    new Text(
                            "应为 1 至 " + MOST_ROWS + " 行,且不得为空值",
                            "1 to " + MOST_ROWS + " rows are expected, none of them null")));
        }
        return new BatchReply(mode, language, rows.size());
    }

    /** The pointer of a row, and what the pointers of its members begin with. */
    public static String at(int row) {
        return "/rows/" + row;
    }

    /** Refuses rows without a key of 1 to 100 signs, and keys that an earlier row has. */
    public void keys(List<@Nullable String> keys) {
        Map<String, Integer> first = new HashMap<>();
        for (int row = 0; row < keys.size(); row++) {
            String key = keys.get(row);
            if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
                wrong(row, "", "/key", "TEXT_LENGTH", "应为 1 至 100 个字符", "1 to 100 characters are expected");
            } else {
                Integer before = first.putIfAbsent(key, row);
                if (before != null) {
                    wrong(
                            row,
                            key,
                            "/key",
                            "DUPLICATE",
                            "与第 " + before + " 行相同",
                            "Row " + before + " has the same key");
                }
            }
        }
    }

    private void wrong(int row, String key, String member, String code, String zh, String en) {
        refused(row, key, ProblemException.invalid(ProblemError.pointer(member, code, new Text(zh, en))));
    }

    /** Whether the row has been told already. */
    public boolean isTold(int row) {
        return rows[row] != null;
    }

    /** The row was written. */
    public void written(int row, String key, String id, String href) {
        rows[row] = new BatchAnswer.Row(row, key, id, href, CREATED, null, List.of());
    }

    /** The row was not; its errors are addressed below the row. */
    public void refused(int row, String key, ProblemException why) {
        List<ProblemError> of = why.errors().isEmpty()
                ? List.of(ProblemError.pointer("", why.type().code(), why.detail()))
                : why.errors();
        List<BatchAnswer.RowError> told = new ArrayList<>();
        for (ProblemError error : of) {
            String pointer = at(row) + (error.pointer() == null ? "" : error.pointer());
            errors.add(ProblemError.pointer(pointer, error.code(), error.message()));
            told.add(new BatchAnswer.RowError(
                    pointer, error.code(), error.message().in(language)));
        }
        rows[row] = new BatchAnswer.Row(
                row, key, null, null, why.type().status(), why.type().code(), told);
        refused++;
    }

    /** Whether anything may be written yet. */
    public boolean mayWrite() {
        return mode == BatchMode.VALID_ROWS || refused == 0;
    }

    /** The answer; 422 with every error when one wrong row is to stop all, which rolls back what was written. */
    public BatchAnswer close() {
        if (!mayWrite()) {
            throw new ProblemException(
                    ProjectsProblem.BATCH_REFUSED,
                    new Text("未写入任何行:" + refused + " 行有误", "Nothing was written: " + refused + " rows are wrong"),
                    errors);
        }
        List<BatchAnswer.Row> told = new ArrayList<>();
        for (BatchAnswer.@Nullable Row row : rows) {
            if (row == null) {
                throw new IllegalStateException("a row of the batch was not told");
            }
            told.add(row);
        }
        return new BatchAnswer(mode, told.size() - refused, refused, told);
    }
}
