package org.planmonitor.projects.official;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A body that answers for something: a department, the committee of a region or zone, the project's own unit. Never a person.
 *
 * @param code of master data, a GB/T 2260 region, or a unified social credit code, by its kind
 */
@Schema(name = "Unit4")
public record Unit(Kind kind, String code, String name) {

    /** What kind of body it is. */
    @Schema(name = "Kind1")
    public enum Kind {
        DEPARTMENT,
        REGION,
        ZONE,
        PROJECT_UNIT
    }
}
