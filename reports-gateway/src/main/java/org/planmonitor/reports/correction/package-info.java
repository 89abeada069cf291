/**
 * Who uses the data may ask that it be checked and corrected, and is answered within a number of working days. Every step is a
 * version, so that the history is the table itself.
 */
@NullMarked
package org.planmonitor.reports.correction;

import org.jspecify.annotations.NullMarked;
