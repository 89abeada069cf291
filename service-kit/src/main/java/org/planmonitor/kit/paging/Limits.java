package org.planmonitor.kit.paging;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** How long a page may be: 50 when not said, 1 to 500 when said. Beyond that is an error, not a silent cap. */
public final class Limits {

    public static final int DEFAULT = 50;
    public static final int MAX = 500;

    private Limits() {}

    /** The page size asked for by the query parameter {@code limit}. */
    public static int of(@Nullable Integer limit) {
        if (limit == null) {
            return DEFAULT;
        }
        if (limit < 1 || limit > MAX) {
            throw ProblemException.invalid(ProblemError.parameter(
                    "limit",
                    "LIMIT_OUT_OF_RANGE",
                    new Text("limit 必须在 1 到 " + MAX + " 之间", "limit must be between 1 and " + MAX)));
        }
        return limit;
    }
}
