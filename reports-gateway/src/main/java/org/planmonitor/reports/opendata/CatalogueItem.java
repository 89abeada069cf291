package org.planmonitor.reports.opendata;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;

/**
 * An indicator, a commitment or a project as the catalogue lists it.
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
        return switch (type) {
            case "INDICATOR" -> "/indicators/v1/plans/" + plan + "/indicators/" + code;
            case "COMMITMENT" -> "/indicators/v1/plans/" + plan + "/commitments/" + code;
            default -> "/projects/v1/plans/" + plan + "/projects/" + code;
        };
    }

    /** Where its data are: of a project, itself. */
    String data(String plan) {
        return type.equals("PROJECT") ? path(plan) : path(plan) + "/observations";
    }
}
