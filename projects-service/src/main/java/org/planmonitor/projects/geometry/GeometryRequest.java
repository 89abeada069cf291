package org.planmonitor.projects.geometry;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.form.Form;
import org.planmonitor.projects.geometry.shape.Shape;
import org.planmonitor.projects.packformat.Publication;

/** Where a member runs, whole. */
@Schema(name = "TransitGeometryEdit", description = "Where a member runs, and by which source")
record GeometryRequest(
        @Schema(description = "Why, at most 1000 signs", examples = "按批复走向录入(模拟)", required = true) @Nullable
        String reason,

        @Schema(required = true) @Nullable SourceRequest source,

        @Schema(
                description = "A geometry of RFC 7946 in WGS 84, longitude first; null withdraws the one before",
                type = SchemaType.OBJECT,
                nullable = true,
                examples = "{\"type\": \"LineString\", \"coordinates\": [[112.55, 37.86], [112.56, 37.79]]}")
        @Nullable
        JsonNode geometry) {

    private static final int LONGEST = 1000;

    /** A geometry of the right form; without a shape it is withdrawn. */
    record Checked(
            String reason,
            Publication source,
            @Nullable Shape shape,
            @Nullable JsonNode geometry) {}

    /** 400 with every member of the body that is wrong. */
    Checked checked() {
        Form form = new Form();
        String why = form.text("reason", reason, LONGEST);
        Publication shown = SourceRequest.checked(source, form);
        boolean withdrawn = geometry == null || geometry.isNull();
        Shape shape = withdrawn || geometry == null ? null : ReadShape.of("geometry", geometry, form);
        form.check();
        return new Checked(why, shown, shape, withdrawn ? null : geometry);
    }
}
