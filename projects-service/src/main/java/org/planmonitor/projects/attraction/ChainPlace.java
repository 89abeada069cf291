package org.planmonitor.projects.attraction;

import java.math.BigDecimal;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.attraction.picture.Kind;
import org.planmonitor.projects.packformat.PackChain;

/**
 * Something of a chain that can be on a map.
 *
 * @param code credit code of a firm, code of a project or a site
 * @param nodes of the chain at which it stands, or which could settle there
 * @param missing those missing links that it would fill, or that it looks for
 * @param area usable area of a site in square metres
 * @param point where it lies; null where nobody has said
 */
@Schema(name = "ChainPlace")
record ChainPlace(
        Kind kind,
        String code,
        Text name,
        List<String> nodes,
        List<String> missing,
        @Nullable String region,
        @Nullable BigDecimal area,
        @Nullable String href,
        @JsonIgnore PackChain.@Nullable Point point) {

    /**
     * A place as a feature of RFC 7946.
     *
     * @param id {@code kind:code}
     */
    @Schema(name = "ChainFeature")
    record Feature(
            @Schema(description = "Always Feature", examples = "Feature")
            String type,

            String id,
            Point geometry,
            ChainPlace properties) {

        static Feature of(ChainPlace place, PackChain.Point point) {
            return new Feature(
                    "Feature",
                    place.kind() + ":" + place.code(),
                    new Point("Point", List.of(point.longitude(), point.latitude())),
                    place);
        }
    }

    /** A geometry of RFC 7946: longitude, then latitude. */
    @Schema(name = "ChainFeaturePoint")
    record Point(
            @Schema(description = "Always Point", examples = "Point")
            String type,

            List<Double> coordinates) {}

    /**
     * A map as a collection of RFC 7946.
     *
     * @param unplaced what belongs on the map and of which nobody has said where it lies, a member beside those of the standard
     */
    @Schema(name = "ChainFeatures")
    record Collection(
            @Schema(description = "Always FeatureCollection", examples = "FeatureCollection")
            String type,

            String chain,
            MapTheme theme,
            List<Feature> features,
            List<ChainPlace> unplaced) {}
}
