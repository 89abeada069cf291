package org.planmonitor.projects.blocker;

import java.time.Duration;
import java.util.List;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How overdue blockers are carried up. */
@ConfigMapping(prefix = "planmonitor.blockers")
interface BlockerConfig {

    /** Working days overdue at which level 1 (county or zone), 2 (lead department) and 3 (dispatch meeting) are reached. */
    @WithDefault("1,5,10")
    List<Integer> escalation();

    /** How often it is looked after; each level is reached once however often. */
    @WithDefault("10m")
    Duration every();
}
