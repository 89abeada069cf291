package org.planmonitor.projects.journal;

import io.smallrye.config.ConfigMapping;

import org.planmonitor.kit.security.Sharing;

/** With whom figures of money are shared. */
@ConfigMapping(prefix = "planmonitor.money")
interface MoneyConfig {

    /**
     * With whom ledgers, books and rates are shared, whatever the sharing of the project: a project may be public long
     * before its money is released.
     */
    Sharing sharing();
}
