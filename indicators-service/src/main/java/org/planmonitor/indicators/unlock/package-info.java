/**
 * Cells that are closed for departments (after their deadline, or once a figure was published) and single ones that a
 * reviewer has opened again, with a reason and until an instant. Other features ask
 * {@link org.planmonitor.indicators.unlock.Closing}.
 */
@org.jspecify.annotations.NullMarked
package org.planmonitor.indicators.unlock;
