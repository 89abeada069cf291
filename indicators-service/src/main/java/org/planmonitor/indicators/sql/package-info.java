/** Queues of writers by name, where there is no row to lock yet. */
@org.jspecify.annotations.NullMarked
package org.planmonitor.indicators.sql;
