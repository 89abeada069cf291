package org.planmonitor.indicators.pack;

import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** Which packs the service brings along. */
@ConfigMapping(prefix = "planmonitor.packs")
interface PackSettings {

    /** Names of the packs that are imported on the first start; empty for none. */
    Optional<List<String>> bundled();
}
