package org.planmonitor.projects.guarantee;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a project needs.
 *
 * @param gap needed less secured, 0 when more is secured than needed
 */
record GuaranteeView(
        GuaranteeEntity.Kind kind,
        BigDecimal needed,
        BigDecimal secured,
        BigDecimal gap,
        String unit,
        LocalDate asOf,
        @Nullable String note) {

    static GuaranteeView of(GuaranteeEntity guarantee) {
        return new GuaranteeView(
                guarantee.kind,
                guarantee.needed,
                guarantee.secured,
                gap(guarantee.needed, guarantee.secured),
                guarantee.unit,
                guarantee.asOf,
                guarantee.note);
    }

    static BigDecimal gap(BigDecimal needed, BigDecimal secured) {
        return needed.subtract(secured).max(BigDecimal.ZERO);
    }
}
