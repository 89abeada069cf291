@NullMarked
package org.planmonitor.reports.evaluation.thirdparty;

import org.jspecify.annotations.NullMarked;
