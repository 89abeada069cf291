package org.planmonitor.indicators.observation;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.kit.security.Sharing;

/** What is to be published of one cell. */
public record NewVintage(
        SeriesKey series,
        Period period,
        BigDecimal value,
        Status status,
        @Nullable RevisionClass revisionClass,
        Sharing sharing,
        @Nullable ObservationSource source,
        @Nullable String note) {

    /** Whether publishing this would say nothing new. */
    boolean repeats(Vintage known) {
        BigDecimal stored = known.value();
        return stored != null
                && stored.compareTo(value) == 0
                && known.status() == status
                && known.revisionClass() == revisionClass
                && known.sharing() == sharing
                && java.util.Objects.equals(known.source(), source)
                && java.util.Objects.equals(known.note(), note);
    }
}
