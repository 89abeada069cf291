/** The small language of the gateway's tests: owners that answer as told, and the events of a small plan. */
@NullMarked
package org.planmonitor.reports.testing;

import org.jspecify.annotations.NullMarked;
