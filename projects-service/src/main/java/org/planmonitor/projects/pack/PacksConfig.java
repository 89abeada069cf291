package org.planmonitor.projects.pack;

import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** Which packs come with the service. */
@ConfigMapping(prefix = "planmonitor.packs")
interface PacksConfig {

    /** Plans whose bundled pack is loaded as soon as the plan is known; none when empty. */
    Optional<List<String>> bundled();
}
