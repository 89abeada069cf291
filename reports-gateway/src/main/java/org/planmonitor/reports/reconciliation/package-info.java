/**
 * Whether the read models say what the owners say: compared item by item, each difference kept. An event that was lost, a
 * projection that is wrong, a row that somebody has changed would otherwise be believed for ever.
 */
@NullMarked
package org.planmonitor.reports.reconciliation;

import org.jspecify.annotations.NullMarked;
