package org.planmonitor.projects.scorecard;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.scorecard.arithmetic.Measure;
import org.planmonitor.projects.scorecard.arithmetic.Ratio;
import org.planmonitor.projects.scorecard.arithmetic.Rule;
import org.planmonitor.projects.zone.ZoneAccess;

/**
 * A zone's scorecard of a year.
 *
 * @param area the denominator of everything; null where nobody has reported the year
 * @param rank among the zones that the reader sees; null without a rule, or without the figure that it ranks by
 * @param grade null as rank is
 * @param figures where the figures and their source are read; null where nobody has reported the year
 */
@Schema(name = "ZoneCard")
record Card(
        String zone,
        Text name,
        @JsonProperty("class") String zoneClass,
        String type,
        @Nullable String region,
        int year,
        @Nullable Amount area,
        List<Yield> yields,
        @Nullable Integer rank,
        Rule.@Nullable Grade grade,
        @Nullable String figures) {

    /** A number with its unit. */
    @Schema(name = "ZoneAmount")
    record Amount(BigDecimal value, Measure.Unit unit) {}

    /**
     * What falls to one mu, with what it was divided from.
     *
     * @param numerator null where nobody has said; then there is no value either
     * @param value to six decimals, in {@code unit}
     */
    @Schema(name = "ZoneYield")
    record Yield(
            Measure measure,
            boolean moreIsBetter,
            @Nullable Amount numerator,
            @Nullable Amount denominator,
            @Nullable BigDecimal value,
            Measure.Unit unit) {

        static Yield of(Measure measure, @Nullable Figures figures) {
            Ratio ratio = figures == null ? null : figures.perMu(measure).orElse(null);
            return new Yield(
                    measure,
                    measure.moreIsBetter(),
                    ratio == null ? null : new Amount(ratio.numerator(), measure.unit()),
                    ratio == null ? null : new Amount(ratio.denominator(), Measure.MU),
                    ratio == null ? null : ratio.value(),
                    measure.perMu());
        }
    }

    static Card of(
            ZoneAccess.Zone zone,
            int year,
            @Nullable Figures figures,
            @Nullable Integer rank,
            Rule.@Nullable Grade grade) {
        return new Card(
                zone.code(),
                zone.name(),
                zone.zoneClass(),
                zone.type(),
                zone.region(),
                year,
                figures == null ? null : new Amount(figures.areaMu(), Measure.MU),
                Arrays.stream(Measure.values())
                        .map(measure -> Yield.of(measure, figures))
                        .toList(),
                rank,
                grade,
                figures == null ? null : figures.href());
    }
}
