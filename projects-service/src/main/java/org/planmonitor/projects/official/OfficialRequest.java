package org.planmonitor.projects.official;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.form.Form;

/** Somebody who takes over a role. */
@Schema(description = "A role for the project")
record OfficialRequest(
        @Schema(
                description = "COORDINATING_LEADER, LEAD_DEPARTMENT, LOCAL_COMMITTEE, PROJECT_UNIT or SERVICE_OFFICER",
                examples = "LEAD_DEPARTMENT",
                required = true)
        @Nullable
        String role,

        @Schema(required = true) @Nullable UnitRequest unit,

        @Schema(description = "Who, where the role is held by a person; never shown without a token", examples = "张三")
        @Nullable
        String person,

        @Schema(description = "Their post", examples = "副局长") @Nullable
        String post,

        @Schema(description = "The first day", examples = "2026-03-01", required = true) @Nullable
        String since) {

    private static final int LONGEST = 100;

    /** The request when it has the right form. */
    record Checked(
            OfficialRole role,
            Unit unit,
            @Nullable String person,
            @Nullable String post,
            LocalDate since) {}

    Checked checked() {
        Form form = new Form();
        Checked checked = new Checked(
                form.oneOf("role", role, OfficialRole.class),
                UnitRequest.checked(form, "unit", unit),
                form.optionalText("person", person, LONGEST),
                form.optionalText("post", post, LONGEST),
                form.day("since", since));
        form.check();
        return checked;
    }
}
