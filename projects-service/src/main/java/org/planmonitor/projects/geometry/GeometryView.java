package org.planmonitor.projects.geometry;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.packformat.Publication;

/**
 * Where a member runs.
 *
 * @param geometry of RFC 7946; null where it was withdrawn
 * @param drawnKm of a line along the great circles between its positions; null of what is no line
 * @param statedKm the length that is published of the member; null where a section of it is unknown: then nothing is compared
 * @param region in whose box it was looked for; null where nobody has said the box: then that is not checked
 * @param warnings what is doubtful and was stored all the same
 */
@Schema(name = "TransitGeometry")
record GeometryView(
        String plan,
        String code,
        int version,
        Instant knownFrom,
        String reason,
        Publication source,

        @Schema(type = SchemaType.OBJECT, nullable = true) @Nullable
        JsonNode geometry,

        @Nullable BigDecimal drawnKm,
        @Nullable BigDecimal statedKm,
        @Nullable String region,
        List<Warning> warnings,
        String href) {

    /** Something doubtful. */
    @Schema(name = "TransitGeometryWarning")
    record Warning(String pointer, String code, Text message) {}

    static String href(String plan, String code) {
        return "/projects/v1/plans/" + plan + "/transit/" + code + "/geometry";
    }
}
