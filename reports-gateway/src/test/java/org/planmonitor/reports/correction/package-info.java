@NullMarked
package org.planmonitor.reports.correction;

import org.jspecify.annotations.NullMarked;
