package org.planmonitor.indicators.official;

import org.planmonitor.indicators.observation.ObservationView;
import org.planmonitor.indicators.observation.Vintage;

/**
 * A row by its sender's key, and the figure that stands for it.
 *
 * @param id of the vintage, as verdicts name it among their inputs
 */
record RowView(String key, RowResult result, String id, ObservationView observation) {

    static RowView of(String key, RowResult result, Vintage vintage) {
        return new RowView(key, result, Long.toString(vintage.id()), ObservationView.of(vintage));
    }
}
