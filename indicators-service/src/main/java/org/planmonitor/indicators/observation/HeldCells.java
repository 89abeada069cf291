package org.planmonitor.indicators.observation;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Cells whose series this transaction has locked, and what stands in them: until it ends nobody else publishes there, so
 * that a rule checked against them still holds when the figures are written.
 */
public final class HeldCells {

    private final Map<SeriesKey, Long> series;
    private final Map<CellKey, Vintage> newest;

    HeldCells(Map<SeriesKey, Long> series, Map<CellKey, Vintage> newest) {
        this.series = Map.copyOf(series);
        this.newest = Map.copyOf(newest);
    }

    /** The last publication of a cell, whatever it said: a withdrawal counts. */
    public Optional<Vintage> newest(CellKey cell) {
        return Optional.ofNullable(find(cell));
    }

    /** The figure that stands in a cell: a withdrawn one does not. */
    public Optional<Vintage> standing(CellKey cell) {
        return newest(cell).filter(it -> !it.deleted());
    }

    int nextRevision(CellKey cell) {
        Vintage last = find(cell);
        return last == null ? 1 : last.revision() + 1;
    }

    long seriesId(SeriesKey key) {
        return Objects.requireNonNull(series.get(key), () -> "not locked: " + key);
    }

    private @Nullable Vintage find(CellKey cell) {
        return newest.get(cell);
    }
}
