@NullMarked
package org.planmonitor.reports.webhook;

import org.jspecify.annotations.NullMarked;
