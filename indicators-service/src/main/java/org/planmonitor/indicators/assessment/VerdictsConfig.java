package org.planmonitor.indicators.assessment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import org.planmonitor.kit.security.Sharing;

/** Settings of verdicts. */
@ConfigMapping(prefix = "planmonitor.verdicts")
interface VerdictsConfig {

    /**
     * With whom verdicts are shared, whatever the sharing of the figures behind them: a figure may be public long before
     * a judgement on it is. Nothing is ever shared more widely than its subject.
     */
    @WithDefault("INTERNAL")
    Sharing sharing();
}
