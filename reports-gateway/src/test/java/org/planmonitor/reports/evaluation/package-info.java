@NullMarked
package org.planmonitor.reports.evaluation;

import org.jspecify.annotations.NullMarked;
