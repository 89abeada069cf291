package org.planmonitor.projects.official;

/** The roles, and whether whoever has one answers for what is red. */
enum OfficialRole {
    /** 包联领导: opens doors, and is not accountable. */
    COORDINATING_LEADER(false, false),
    /** 牵头部门. */
    LEAD_DEPARTMENT(true, true),
    /** 属地:县(市、区)或开发区. */
    LOCAL_COMMITTEE(true, true),
    /** 项目单位. */
    PROJECT_UNIT(true, true),
    /** 服务专员: helps, and is not accountable. */
    SERVICE_OFFICER(false, false);

    private final boolean accountable;
    private final boolean single;

    OfficialRole(boolean accountable, boolean single) {
        this.accountable = accountable;
        this.single = single;
    }

    boolean isAccountable() {
        return accountable;
    }

    /** Whether at most one has it at a time: a new one then follows on the one before. */
    boolean isSingle() {
        return single;
    }
}
