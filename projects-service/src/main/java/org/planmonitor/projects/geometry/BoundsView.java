package org.planmonitor.projects.geometry;

import java.math.BigDecimal;
import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.projects.packformat.Publication;

/** The box in which a region lies, in degrees of WGS 84, by a named source. */
@Schema(name = "RegionBounds")
record BoundsView(
        String plan,
        String region,
        int version,
        Instant knownFrom,
        BigDecimal west,
        BigDecimal south,
        BigDecimal east,
        BigDecimal north,
        Publication source,
        String href) {

    static BoundsView of(BoundsStore.Stored stored) {
        return new BoundsView(
                stored.plan(),
                stored.region(),
                stored.version(),
                stored.knownFrom(),
                stored.west(),
                stored.south(),
                stored.east(),
                stored.north(),
                stored.source(),
                "/projects/v1/plans/" + stored.plan() + "/region-bounds/" + stored.region());
    }

    static EntityTag tag(BoundsStore.Stored stored) {
        return EntityTag.of(stored.plan(), stored.region(), stored.version());
    }
}
