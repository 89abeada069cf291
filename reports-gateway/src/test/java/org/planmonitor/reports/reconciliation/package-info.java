@NullMarked
package org.planmonitor.reports.reconciliation;

import org.jspecify.annotations.NullMarked;
