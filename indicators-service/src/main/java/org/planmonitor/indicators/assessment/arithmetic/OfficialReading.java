package org.planmonitor.indicators.assessment.arithmetic;

import java.util.Comparator;

import org.jspecify.annotations.Nullable;

/** The assessment of the level above beside what we had said. */
public record OfficialReading(
        OfficialResult result, Verdict forecast, @Nullable Reason forecastReason) {

    static @Nullable OfficialReading of(SeriesInput in, boolean due, Verdict forecast, @Nullable Reason reason) {
        return in.officialResults().stream()
                .filter(it -> it.known(in.asOf()))
                .filter(it -> it.year() == null
                        ? due
                        : it.year() == in.period().year() && in.period().endsYear())
                .max(Comparator.comparing(OfficialResult::knownSince, Comparator.nullsFirst(Comparator.naturalOrder())))
                .map(it -> new OfficialReading(it, forecast, reason))
                .orElse(null);
    }
}
