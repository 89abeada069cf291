package org.planmonitor.reports.evaluation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How reports are worked off. */
@ConfigMapping(prefix = "planmonitor.evaluation")
interface EvaluationConfig {

    /** How late an order is noticed that another replica took, or that is to be tried again. */
    @WithDefault("500ms")
    Duration poll();

    /** How long a worker holds an order without a word; then another takes it up. */
    @WithDefault("60s")
    Duration lease();

    /** How often an order is tried before it has failed. */
    @WithDefault("3")
    int attempts();

    /** How long after a failure it is tried again; twice as long after the next. */
    @WithDefault("5s")
    Duration retry();

    /** The body that answers for reports, in Chinese and in English. */
    @WithDefault("发展和改革委员会")
    String issuerZh();

    @WithDefault("Development and Reform Commission")
    String issuerEn();

    /** Where copies of documents lie that are sent as files; under the temporary directory otherwise. */
    Optional<Path> files();
}
