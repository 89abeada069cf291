package org.planmonitor.projects.geometry;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.packformat.Publication;
import org.planmonitor.projects.transit.MemberFacts;

/**
 * A member as a feature of RFC 7946.
 *
 * @param id its code
 * @param geometry null where nobody has said where it runs
 */
@Schema(name = "TransitFeature")
record Feature(
        @Schema(description = "Always Feature", examples = "Feature")
        String type,

        String id,

        @Schema(type = SchemaType.OBJECT, nullable = true) @Nullable
        JsonNode geometry,

        Properties properties) {

    /**
     * What a map says of it.
     *
     * @param drawnKm of a line as it is drawn
     * @param statedKm as it is published
     * @param knownFrom since when it is known to run there
     */
    @Schema(name = "TransitFeatureProperties")
    record Properties(
            Text name,
            String group,
            String mode,
            @Nullable String status,
            @Nullable BigDecimal drawnKm,
            @Nullable BigDecimal statedKm,
            @Nullable Publication source,
            @Nullable Instant knownFrom,
            String href) {}

    /**
     * A page of features as a collection.
     *
     * @param next the cursor of the next page, a member beside those of the standard; null on the last one
     */
    @Schema(name = "TransitFeatures")
    record Collection(
            @Schema(description = "Always FeatureCollection", examples = "FeatureCollection")
            String type,

            List<Feature> features,
            @Nullable String next) {}

    static Feature of(String plan, MemberFacts member, GeometryStore.@Nullable Stored drawn) {
        return new Feature(
                "Feature",
                member.said().code(),
                drawn == null ? null : drawn.geometry(),
                new Properties(
                        member.said().name(),
                        member.said().group(),
                        member.mode(),
                        member.statusOn(LocalDate.MAX),
                        drawn == null ? null : drawn.lengthKm(),
                        member.lengthKm(),
                        drawn == null ? null : drawn.source(),
                        drawn == null ? null : drawn.knownFrom(),
                        "/projects/v1/plans/" + plan + "/transit/"
                                + member.said().code()));
    }
}
