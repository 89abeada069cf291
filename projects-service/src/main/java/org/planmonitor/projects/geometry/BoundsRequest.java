package org.planmonitor.projects.geometry;

import java.math.BigDecimal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.form.Form;
import org.planmonitor.projects.packformat.Publication;

/** The box in which a region lies, whole. */
@Schema(name = "RegionBoundsEdit", description = "The box in which a region lies, in degrees of WGS 84")
record BoundsRequest(
        @Schema(examples = "111.5", required = true) @Nullable
        BigDecimal west,

        @Schema(examples = "37.45", required = true) @Nullable
        BigDecimal south,

        @Schema(examples = "113.15", required = true) @Nullable
        BigDecimal east,

        @Schema(examples = "38.45", required = true) @Nullable
        BigDecimal north,

        @Schema(required = true) @Nullable SourceRequest source) {

    private static final BigDecimal HALF_TURN = BigDecimal.valueOf(180);
    private static final BigDecimal QUARTER_TURN = BigDecimal.valueOf(90);

    /** A box of the right form. */
    record Checked(BigDecimal west, BigDecimal south, BigDecimal east, BigDecimal north, Publication source) {}

    /** 400 with every member of the body that is wrong. */
    Checked checked() {
        Form form = new Form();
        Checked checked = new Checked(
                degrees("west", west, HALF_TURN, form),
                degrees("south", south, QUARTER_TURN, form),
                degrees("east", east, HALF_TURN, form),
                degrees("north", north, QUARTER_TURN, form),
                SourceRequest.checked(source, form));
        form.check();
        return checked;
    }

    private static BigDecimal degrees(String member, @Nullable BigDecimal value, BigDecimal most, Form form) {
        if (value == null || value.abs().compareTo(most) > 0) {
            form.wrong(member, "DEGREES", "应为 ±" + most + " 之间的度数", "Degrees within ±" + most + " are expected");
            return BigDecimal.ZERO;
        }
        return value;
    }
}
