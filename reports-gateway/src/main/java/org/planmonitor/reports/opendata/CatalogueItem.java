package org.planmonitor.reports.opendata;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;

/**
 * An indicator or a commitment as the catalogue lists it.
 *
 * @param frequency YEAR, HALF_YEAR, QUARTER, MONTH; null: not known
 * @param responsible code of the department that answers for it
 */
record CatalogueItem(
        String type,
        String code,
        Text name,
        Sharing sharing,
        @Nullable String frequency,
        @Nullable String responsible) {

    /** Its place at its owner. */
    String path(String plan) {
        return "/indicators/v1/plans/" + plan + (type.equals("INDICATOR") ? "/indicators/" : "/commitments/") + code;
    }
}
