/**
 * Rules of alerts: data, shipped for every plan and changed for one over the API. A change is another version; nothing is
 * overwritten, and what is not wanted is switched off.
 */
@NullMarked
package org.planmonitor.reports.alert.rule;

import org.jspecify.annotations.NullMarked;
