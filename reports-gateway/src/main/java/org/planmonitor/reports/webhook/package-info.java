/**
 * Subscriptions of other systems, and the way of an event to them: CloudEvents over HTTP, signed, in order within an aggregate,
 * at least once. {@code target} reaches receivers and refuses addresses, {@code signature} keeps secrets and signs,
 * {@code dispatch} leases lanes and sends.
 */
@NullMarked
package org.planmonitor.reports.webhook;

import org.jspecify.annotations.NullMarked;
