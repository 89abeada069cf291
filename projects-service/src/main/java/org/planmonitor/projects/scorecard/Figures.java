package org.planmonitor.projects.scorecard;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.projects.scorecard.arithmetic.Measure;
import org.planmonitor.projects.scorecard.arithmetic.Ratio;

/**
 * What was said of a zone and a year; null where nobody has said.
 *
 * @param areaMu the area that the figures are held against
 * @param tax in 10,000 yuan
 * @param output in 10,000 yuan
 * @param energy in tonnes of standard coal
 * @param emissions in tonnes, of what the source counts
 * @param reason why the version before was replaced; null of the first
 */
@Schema(name = "ZoneFigures")
record Figures(
        String plan,
        String zone,
        int year,
        int version,
        Instant knownFrom,
        @Schema(examples = "15000") BigDecimal areaMu,
        @Schema(examples = "216500") @Nullable BigDecimal tax,
        @Schema(examples = "3250000") @Nullable BigDecimal output,
        @Schema(examples = "182000") @Nullable BigDecimal energy,
        @Schema(examples = "940.5") @Nullable BigDecimal emissions,
        String source,
        @Nullable String reason,
        @JsonIgnore String recordedBy,
        String href) {

    static String href(String plan, String zone, int year) {
        return "/projects/v1/plans/" + plan + "/zones/" + zone + "/figures/" + year;
    }

    @Nullable
    BigDecimal of(Measure measure) {
        return switch (measure) {
            case TAX -> tax;
            case OUTPUT -> output;
            case ENERGY -> energy;
            case EMISSIONS -> emissions;
        };
    }

    Optional<Ratio> perMu(Measure measure) {
        return Optional.ofNullable(of(measure)).map(figure -> new Ratio(figure, areaMu));
    }

    EntityTag tag() {
        return EntityTag.of(plan, zone, year, version);
    }
}
