/** The proxy against owners that are slow, broken, big or gone on purpose; no Quarkus, so that each runs in moments. */
@NullMarked
package org.planmonitor.reports.proxy;

import org.jspecify.annotations.NullMarked;
