package org.planmonitor.projects.official;

/**
 * A body that answers for something: a department, the committee of a region or zone, the project's own unit. Never a person.
 *
 * @param code of master data, a GB/T 2260 region, or a unified social credit code, by its kind
 */
public record Unit(Kind kind, String code, String name) {

    /** What kind of body it is. */
    public enum Kind {
        DEPARTMENT,
        REGION,
        ZONE,
        PROJECT_UNIT
    }
}
