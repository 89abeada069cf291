/** Secrets of subscriptions, sealed at rest and shown once, and the signatures made with them. */
@NullMarked
package org.planmonitor.reports.webhook.signature;

import org.jspecify.annotations.NullMarked;
