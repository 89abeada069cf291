/** What is pending is sent: lanes are leased, their deliveries sent in order, and what came of it is written down. */
@NullMarked
package org.planmonitor.reports.webhook.dispatch;

import org.jspecify.annotations.NullMarked;
