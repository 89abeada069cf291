@NullMarked
package org.planmonitor.reports.evaluation.procedure;

import org.jspecify.annotations.NullMarked;
