package org.planmonitor.reports.opendata;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What only the publisher can say of the data. */
@ConfigMapping(prefix = "planmonitor.open-data")
interface OpenDataConfig {

    /** Under which the data may be used: the address of a licence. */
    @WithDefault("https://creativecommons.org/licenses/by/4.0/")
    String licence();

    /** Who publishes, in Chinese and in English. */
    @WithDefault("发展和改革委员会")
    String publisherZh();

    @WithDefault("Development and Reform Commission")
    String publisherEn();
}
