package org.planmonitor.indicators.submission;

import org.planmonitor.indicators.observation.CellKey;
import org.planmonitor.indicators.observation.CellName;
import org.planmonitor.indicators.observation.RecordObservation;

/**
 * A row whose cell was found.
 *
 * @param pointer where the row stands in the body
 */
record NamedRow(String key, String pointer, CellName.Named named, RecordObservation figure) {

    CellKey cell() {
        return named.cell();
    }
}
