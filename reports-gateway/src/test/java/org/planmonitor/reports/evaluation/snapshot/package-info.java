@NullMarked
package org.planmonitor.reports.evaluation.snapshot;

import org.jspecify.annotations.NullMarked;
