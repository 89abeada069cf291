package org.planmonitor.indicators.observation;

import org.planmonitor.kit.conditional.EntityTag;

/** A cell as it is answered, with the tag that a writer sends back. */
record Stored(ObservationView view, EntityTag tag) {

    static Stored of(Vintage vintage) {
        return new Stored(ObservationView.of(vintage), CellGuard.tag(vintage));
    }
}
