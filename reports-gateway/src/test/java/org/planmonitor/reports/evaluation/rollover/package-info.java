@NullMarked
package org.planmonitor.reports.evaluation.rollover;

import org.jspecify.annotations.NullMarked;
