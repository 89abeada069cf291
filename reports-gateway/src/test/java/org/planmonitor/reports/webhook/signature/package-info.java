@NullMarked
package org.planmonitor.reports.webhook.signature;

import org.jspecify.annotations.NullMarked;
