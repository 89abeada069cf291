@NullMarked
package org.planmonitor.reports.resync;

import org.jspecify.annotations.NullMarked;
