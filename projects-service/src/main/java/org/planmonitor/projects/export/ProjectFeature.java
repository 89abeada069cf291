package org.planmonitor.projects.export;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A project as a feature of RFC 7946, as {@link GeoJsonSheet} writes it. */
@Schema(name = "ProjectFeature")
record ProjectFeature(
        @Schema(description = "Always Feature", examples = "Feature")
        String type,

        @Schema(description = "Code of the project", examples = "wusu-airport-p3")
        String id,

        Point geometry,
        Properties properties) {

    /** Longitude, then latitude. */
    @Schema(name = "ProjectFeaturePoint")
    record Point(
            @Schema(description = "Always Point", examples = "Point")
            String type,

            List<Double> coordinates) {}

    /** What a map says of it; what is not known is left out. */
    @Schema(name = "ProjectFeatureProperties", description = "What is not known is left out")
    record Properties(
            String name,
            String portfolio,
            String kind,
            String stage,
            String stageName,
            String stageSince,
            String rating,
            int precisionMetres,
            String source) {}

    /** All that was asked for. */
    @Schema(name = "ProjectFeatures")
    record Collection(
            @Schema(description = "Always FeatureCollection", examples = "FeatureCollection")
            String type,

            List<ProjectFeature> features,

            @Schema(
                    description =
                            "Projects of which nobody has said where they lie; a member beside those of the standard")
            int unlocated) {}
}
