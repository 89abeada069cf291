package org.planmonitor.projects.listing;

/** What a list is for. */
public enum ListKind {
    /** 谋划储备 */
    RESERVE_POOL,
    /** 年度建设; one for each year, in which each project is a planned new start, continued or preliminary */
    YEARLY_CONSTRUCTION,
    /** 转型标杆 */
    TRANSFORMATION_BENCHMARK,
    /** 重点工程 */
    KEY_WORKS
}
