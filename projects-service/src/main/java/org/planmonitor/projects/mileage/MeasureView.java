package org.planmonitor.projects.mileage;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.EntityTag;

/**
 * Whose lengths in service add up to a figure.
 *
 * @param groups all their members count
 * @param knownFrom since when this holds
 * @param reason why it was written; null of what came with a pack
 */
@Schema(name = "TransitMeasure")
record MeasureView(
        String plan,
        String target,
        int version,
        Instant knownFrom,
        @Nullable String reason,
        List<String> groups,
        String href) {

    static MeasureView of(MeasureStore.Stored stored) {
        return new MeasureView(
                stored.plan(),
                stored.target(),
                stored.version(),
                stored.knownFrom(),
                stored.reason(),
                stored.measure().groups(),
                href(stored.plan(), stored.target()));
    }

    static EntityTag tag(MeasureStore.Stored stored) {
        return EntityTag.of(stored.plan(), stored.target(), stored.version());
    }

    static String href(String plan, String target) {
        return "/projects/v1/plans/" + plan + "/transit-targets/" + target + "/measure";
    }
}
