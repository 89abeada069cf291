package org.planmonitor.reports.correction;

import java.util.Set;

/** Where a request stands, and where it can go from there. */
enum CorrectionState {
    RECEIVED,
    /** The data is wrong, and will be corrected. */
    ACCEPTED,
    CORRECTED,
    REJECTED;

    boolean mayBecome(CorrectionState next) {
        return switch (this) {
            case RECEIVED -> Set.of(ACCEPTED, CORRECTED, REJECTED).contains(next);
            case ACCEPTED -> Set.of(CORRECTED, REJECTED).contains(next);
            case CORRECTED, REJECTED -> false;
        };
    }
}
