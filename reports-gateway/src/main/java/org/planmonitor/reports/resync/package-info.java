/**
 * Beginning again: what is so now, as events, and the place in the topics from which the stream goes on. Who takes both misses
 * nothing, however long he was away.
 */
@NullMarked
package org.planmonitor.reports.resync;

import org.jspecify.annotations.NullMarked;
