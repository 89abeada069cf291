@NullMarked
package org.planmonitor.reports.webhook.dispatch;

import org.jspecify.annotations.NullMarked;
