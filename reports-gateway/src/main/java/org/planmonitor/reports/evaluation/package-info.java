/**
 * Evaluation reports: yearly, mid-term, final, or a selection. An order is worked off once over all replicas, from what the owners
 * answered at one settled instant; what was asked, what was answered and what was made of it stay for ever.
 */
@NullMarked
package org.planmonitor.reports.evaluation;

import org.jspecify.annotations.NullMarked;
