@NullMarked
package org.planmonitor.reports.evaluation.rerun;

import org.jspecify.annotations.NullMarked;
