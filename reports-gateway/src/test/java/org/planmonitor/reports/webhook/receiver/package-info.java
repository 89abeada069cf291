@NullMarked
package org.planmonitor.reports.webhook.receiver;

import org.jspecify.annotations.NullMarked;
