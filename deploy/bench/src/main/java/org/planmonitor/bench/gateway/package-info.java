/** The gateway beside what does the least that could be done: proxying, dashboards, replay, streams, webhooks. */
@NullMarked
package org.planmonitor.bench.gateway;

import org.jspecify.annotations.NullMarked;
