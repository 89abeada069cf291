package org.planmonitor.reports.stream;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;

/**
 * What every answer out of the read models says of itself in its headers, whatever form its body has: up to when the
 * owners' news are in it, and that its plan is an invented one. A 304 says it, too: unchanged, and as fresh as that.
 *
 * @param inputsUpTo the time of the newest event that the plan's models have taken; null before the first
 */
public record PlanMarks(boolean simulated, @Nullable Instant inputsUpTo) {

    /** {@code true} where the plan is simulated; absent otherwise. */
    public static final String SIMULATED = "Plan-Simulated";

    /** An instant of RFC 3339 in UTC, to the millisecond. */
    public static final String INPUTS_UP_TO = "Inputs-Up-To";

    /** The answer with its marks. */
    public Response on(Response response) {
        headers().forEach(response.getHeaders()::putSingle);
        return response;
    }

    /** The headers by their names. */
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        if (simulated) {
            headers.put(SIMULATED, "true");
        }
        if (inputsUpTo != null) {
            headers.put(INPUTS_UP_TO, inputsUpTo.truncatedTo(ChronoUnit.MILLIS).toString());
        }
        return headers;
    }
}
