/**
 * What rules find in the read models: for each subject the causes and the time for which each holds, from one query a rule. The
 * present and the past are asked in the same way, so that a preview shows what a rule really raises.
 */
@NullMarked
package org.planmonitor.reports.alert.cause;

import org.jspecify.annotations.NullMarked;
