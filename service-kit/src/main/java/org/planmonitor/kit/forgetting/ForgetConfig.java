package org.planmonitor.kit.forgetting;

import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** What {@link ForgetPlan} reads, which is made by the migration library and not by the container; a key that is mistyped is refused here. */
@ConfigMapping(prefix = "planmonitor.forget")
interface ForgetConfig {

    /** Of a migration job: the archived plan that it deletes, for good. */
    Optional<String> plan();

    /** Tables whose rows outlive a plan that is deleted. */
    Optional<List<String>> kept();
}
