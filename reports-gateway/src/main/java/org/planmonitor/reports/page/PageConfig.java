package org.planmonitor.reports.page;

import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** Who may show cards of the first screen in pages of their own. */
@ConfigMapping(prefix = "planmonitor.page")
interface PageConfig {

    /** Origins such as {@code https://cockpit.example.gov.cn}; nobody when absent. */
    Optional<List<String>> embedOrigins();
}
