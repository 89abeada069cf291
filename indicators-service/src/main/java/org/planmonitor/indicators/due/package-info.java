/**
 * What departments owe for a period: who has to report which series until when, what has been handed in, and who is
 * reminded. Derived from duties, deadlines, submissions and published figures each time it is asked for.
 */
@org.jspecify.annotations.NullMarked
package org.planmonitor.indicators.due;
