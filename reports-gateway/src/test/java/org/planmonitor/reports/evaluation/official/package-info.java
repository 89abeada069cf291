@NullMarked
package org.planmonitor.reports.evaluation.official;

import org.jspecify.annotations.NullMarked;
