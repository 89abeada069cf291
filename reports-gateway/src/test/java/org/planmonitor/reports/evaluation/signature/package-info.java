@NullMarked
package org.planmonitor.reports.evaluation.signature;

import org.jspecify.annotations.NullMarked;
