package org.planmonitor.indicators.observation;

import java.math.BigDecimal;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.kit.security.Sharing;

/**
 * What is to be published of one cell.
 *
 * @param value null withdraws the figure that stands
 * @param document the paper a revision rests on; never null with a revision class
 */
public record NewVintage(
        SeriesKey series,
        Period period,
        @Nullable BigDecimal value,
        Status status,
        @Nullable RevisionClass revisionClass,
        @Nullable String document,
        Sharing sharing,
        @Nullable ObservationSource source,
        @Nullable String note,
        WayIn wayIn) {

    public NewVintage {
        if (revisionClass != null && document == null) {
            throw new IllegalArgumentException("a revision rests on a document");
        }
    }

    /** A publication that says that a figure is withdrawn, and why; as widely shared as the figure was. */
    public static NewVintage withdrawal(Vintage standing, String reason, WayIn wayIn) {
        return new NewVintage(
                standing.series(),
                standing.period(),
                null,
                standing.status(),
                null,
                null,
                standing.sharing(),
                null,
                reason,
                wayIn);
    }

    public CellKey cell() {
        return new CellKey(series, period);
    }

    /** Whether publishing this would say nothing new; the way it comes in is not looked at. */
    public boolean repeats(Vintage known) {
        BigDecimal stored = known.value();
        return stored != null
                && value != null
                && stored.compareTo(value) == 0
                && known.status() == status
                && known.revisionClass() == revisionClass
                && Objects.equals(known.document(), document)
                && known.sharing() == sharing
                && Objects.equals(known.source(), source)
                && Objects.equals(known.note(), note);
    }
}
