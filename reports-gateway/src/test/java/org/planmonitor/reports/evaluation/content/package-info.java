@NullMarked
package org.planmonitor.reports.evaluation.content;

import org.jspecify.annotations.NullMarked;
