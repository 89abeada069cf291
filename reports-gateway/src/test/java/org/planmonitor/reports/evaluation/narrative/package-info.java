@NullMarked
package org.planmonitor.reports.evaluation.narrative;

import org.jspecify.annotations.NullMarked;
