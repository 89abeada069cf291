package org.planmonitor.projects.location;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.form.Form;
import org.planmonitor.projects.form.Rule;
import org.planmonitor.projects.lifecycle.PartialDate;
import org.planmonitor.projects.packformat.PackChain;

/** Where a project lies, as it is sent. */
@Schema(
        name = "ProjectLocationRequest",
        description = "Where a project lies: a point of WGS 84 (or CGCS2000), not of GCJ-02")
record LocationRequest(
        @Schema(description = "Degrees east", examples = "112.628300", required = true) @Nullable
        BigDecimal longitude,

        @Schema(description = "Degrees north", examples = "37.746900", required = true) @Nullable
        BigDecimal latitude,

        @Schema(
                description =
                        "How far from the point the works may lie, in metres: 10 surveyed, 200 an address, 5000 a township",
                examples = "200",
                required = true)
        @Nullable
        Integer precisionMetres,

        @Schema(description = "What says so, at most 500 signs", examples = "选址意见书附图", required = true) @Nullable
        String source,

        @Schema(description = "When that was published, as precise as it is known", examples = "2021-09") @Nullable
        String sourceDate) {

    private static final int LONGEST_SOURCE = 500;
    private static final int LEAST_PRECISE = 100_000;
    /** A tenth of a metre: finer is no place of works. */
    private static final int DECIMALS = 6;

    /** A point that can be meant. */
    record Checked(
            BigDecimal longitude,
            BigDecimal latitude,
            int precisionMetres,
            String source,
            @Nullable String sourceDate) {}

    /** 400 where the form is wrong; 422 where the point cannot be meant, at the member that is to be looked at. */
    Checked checked() {
        Form form = new Form();
        BigDecimal east = degrees(form, "longitude", longitude);
        BigDecimal north = degrees(form, "latitude", latitude);
        if (precisionMetres == null || precisionMetres < 1 || precisionMetres > LEAST_PRECISE) {
            form.wrong("precisionMetres", "OUT_OF_RANGE", "应为 1 至 100000 米", "1 to 100000 metres are expected");
        }
        PartialDate dated = form.optionalDate("sourceDate", sourceDate);
        String said = form.text("source", source, LONGEST_SOURCE);
        form.check();
        new PackChain.Point(east.doubleValue(), north.doubleValue()).fault().ifPresent(fault -> {
            throw Rule.broken("/longitude", fault.code(), fault.zh(), fault.en());
        });
        return new Checked(
                east,
                north,
                precisionMetres == null ? LEAST_PRECISE : precisionMetres,
                said,
                dated == null ? null : dated.toString());
    }

    private static BigDecimal degrees(Form form, String member, @Nullable BigDecimal value) {
        if (value == null || value.abs().compareTo(BigDecimal.valueOf(180)) > 0) {
            form.wrong(member, "COORDINATES", "应为 ±180 以内的度数", "Degrees within ±180 are expected");
            return BigDecimal.ZERO;
        }
        return value.setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
