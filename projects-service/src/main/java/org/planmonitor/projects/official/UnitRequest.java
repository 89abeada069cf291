package org.planmonitor.projects.official;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.form.Form;

/** A body as it is named in a request. */
@Schema(description = "The body that answers for it")
public record UnitRequest(
        @Schema(description = "DEPARTMENT, REGION, ZONE or PROJECT_UNIT", examples = "DEPARTMENT", required = true)
        @Nullable
        String kind,

        @Schema(description = "Its code", examples = "zrzy", required = true) @Nullable
        String code,

        @Schema(description = "Its name", examples = "市规划和自然资源局", required = true) @Nullable
        String name) {

    private static final int LONGEST_CODE = 60;
    private static final int LONGEST_NAME = 200;

    /** The unit of a member; what is wrong with it is told by the form. */
    public static Unit checked(Form form, String member, @Nullable UnitRequest given) {
        if (given == null) {
            form.wrong(member, "REQUIRED", "须指明责任单位", "A responsible unit is needed");
            return new Unit(Unit.Kind.DEPARTMENT, "", "");
        }
        return new Unit(
                form.oneOf(member + "/kind", given.kind, Unit.Kind.class),
                form.text(member + "/code", given.code, LONGEST_CODE),
                form.text(member + "/name", given.name, LONGEST_NAME));
    }
}
