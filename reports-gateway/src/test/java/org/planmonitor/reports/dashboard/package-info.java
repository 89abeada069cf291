/** What the dashboard counts, who sees what of it, and how it answers. */
@NullMarked
package org.planmonitor.reports.dashboard;

import org.jspecify.annotations.NullMarked;
