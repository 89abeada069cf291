/**
 * Figures of departments on their way to publication (部门数据): drafted, submitted, signed, approved, released. Who may
 * take which step stands in {@code lifecycle}; what is released is published by the observation feature like any other
 * figure, and a later correction is a submission of its own.
 */
@org.jspecify.annotations.NullMarked
package org.planmonitor.indicators.submission;
