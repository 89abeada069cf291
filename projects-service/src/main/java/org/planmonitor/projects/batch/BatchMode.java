package org.planmonitor.projects.batch;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** What a wrong row does to the others. */
public enum BatchMode {
    /** One wrong row, and nothing is written: 422 with every error. */
    ALL_OR_NOTHING,
    /** The right rows are written, the wrong ones told. */
    VALID_ROWS;

    /** How every batch explains the choice in its document. */
    public static final String CHOICE = "ALL_OR_NOTHING: one wrong row stops all; VALID_ROWS: the right ones are taken";

    /** The mode of a request; it has to be chosen, as neither is harmless. */
    public static BatchMode of(@Nullable String value) {
        for (BatchMode mode : values()) {
            if (mode.name().equals(value)) {
                return mode;
            }
        }
        throw ProblemException.invalid(ProblemError.pointer(
                "/mode",
                "UNKNOWN_VALUE",
                new Text("应为 ALL_OR_NOTHING 或 VALID_ROWS", "ALL_OR_NOTHING or VALID_ROWS is expected")));
    }
}
