/** How spells of causes become alerts, and when an alert goes up a step: plain Java, the same for the present and for the past. */
@NullMarked
package org.planmonitor.reports.alert.arithmetic;

import org.jspecify.annotations.NullMarked;
