package org.planmonitor.indicators.observation;

/** By which way a figure came in. */
public enum Origin {
    /** With the plan itself. */
    PACK,
    /** A planner published it at once. */
    DIRECT,
    /** A department's submission (部门数据) that was signed, approved and released. */
    DEPARTMENT,
    /** From the statistics bureau (法定统计数据): locked, only a later official figure takes its place. */
    OFFICIAL
}
