package org.planmonitor.projects.listing;

/** What a project is on a yearly list; only planned new starts count for the list's own opening rate. */
public enum ListCategory {
    /** 计划新开工 */
    NEW_START,
    /** 续建 */
    CONTINUED,
    /** 前期 */
    PRELIMINARY
}
