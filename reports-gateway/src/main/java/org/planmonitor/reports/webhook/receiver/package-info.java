/** How receivers are reached: which addresses are refused, and one bounded exchange with an address that was looked at. */
@NullMarked
package org.planmonitor.reports.webhook.receiver;

import org.jspecify.annotations.NullMarked;
