package org.planmonitor.projects.blocker;

import java.util.regex.Pattern;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.blocker.casework.Escalation;
import org.planmonitor.projects.blocker.casework.Matter;
import org.planmonitor.projects.form.Parameters;

/** By what the list of blockers across a plan is narrowed, beside the project. */
class BlockerFilter {

    private static final Pattern REASON = Pattern.compile("[A-Z_]{1,40}");

    @RestQuery
    @Parameter(description = "Code of a reason", example = "LAND")
    @Nullable
    String reason;

    @RestQuery
    @Parameter(description = "OPEN, ANSWERED or CLOSED", example = "OPEN")
    @Nullable
    String state;

    @RestQuery
    @Parameter(description = "How high they have been carried, 0 to 3", example = "2")
    @Nullable
    Integer level;

    @RestQuery
    @Parameter(description = "Only overdue ones (true), or only others (false)", example = "true")
    @Nullable
    String overdue;

    /** The filter when its parameters are right. */
    record Wanted(
            @Nullable String reason,
            Matter.@Nullable State state,
            @Nullable Integer level,
            @Nullable Boolean overdue) {}

    Wanted wanted() {
        if (reason != null && !REASON.matcher(reason).matches()) {
            throw Parameters.wrong("reason", "UNKNOWN_VALUE", "未知的类别:" + reason, "There is no reason " + reason);
        }
        if (level != null && (level < 0 || level > Escalation.HIGHEST)) {
            throw Parameters.wrong("level", "OUT_OF_RANGE", "层级应为 0 至 3", "A level is 0 to 3");
        }
        return new Wanted(
                reason,
                Parameters.oneOf("state", state, Matter.State.class),
                level,
                Parameters.flag("overdue", overdue));
    }
}
