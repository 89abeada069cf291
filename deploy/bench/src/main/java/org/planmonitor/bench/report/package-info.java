/** How figures are summed up and printed. */
@NullMarked
package org.planmonitor.bench.report;

import org.jspecify.annotations.NullMarked;
