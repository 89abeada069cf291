package org.planmonitor.indicators.official;

import org.planmonitor.indicators.observation.CellKey;
import org.planmonitor.indicators.observation.CellName;
import org.planmonitor.indicators.observation.RecordObservation;

/** A row whose cell exists. */
record ReadRow(String pointer, String key, NewBatch.Row row, CellName.Named named, RecordObservation figure) {

    CellKey cell() {
        return named.cell();
    }
}
