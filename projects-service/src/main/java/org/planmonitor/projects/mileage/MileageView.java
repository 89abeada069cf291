package org.planmonitor.projects.mileage;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.packformat.PackTransit;

/**
 * A figure of the plan counted from members and dates, with its working.
 *
 * @param on the day on which members are in service or not
 * @param asOf the instant at which what is counted was known
 * @param value the exact sum, in {@code unit}
 * @param complete false where something may be in service that is not counted: then the true figure may be higher
 * @param working the sum as one would write it down
 * @param commitment where the figure is promised and judged
 */
@Schema(name = "TransitMileage")
record MileageView(
        String plan,
        String target,
        Text subject,
        PackTransit.Unit unit,
        String on,
        Instant asOf,
        BigDecimal value,
        boolean complete,
        Against against,
        Text working,
        List<String> groups,
        List<Counting.Summand> counted,
        List<Counting.Missing> leftOut,
        String commitment,
        String href) {

    /**
     * What the plan wants; whether it is kept, its assessment says.
     *
     * @param difference the figure counted less the one wanted
     */
    @Schema(name = "TransitMileageAgainst")
    record Against(BigDecimal value, String comparator, String deadline, BigDecimal difference) {}
}
