package org.planmonitor.projects;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** Bodies of requests that cannot do without one. */
public final class Bodies {

    private Bodies() {}

    /** The body, or a 400: an empty one arrives as nothing. */
    public static <T> T required(@Nullable T body) {
        if (body == null) {
            throw ProblemException.invalid(ProblemError.pointer(
                    "", "BODY_REQUIRED", new Text("请求体应为一个 JSON 对象", "The body must be a JSON object")));
        }
        return body;
    }
}
