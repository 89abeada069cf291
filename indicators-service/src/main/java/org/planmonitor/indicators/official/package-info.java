/**
 * Official statistics (法定统计数据): figures that the statistics bureau sends down, province to city, under a reference
 * number (反馈文号).
 *
 * <p>They are published as they come in and locked: nobody here approves, returns, changes or unlocks them; only a later
 * ingest does. A batch is taken in as a whole or not at all.
 */
@org.jspecify.annotations.NullMarked
package org.planmonitor.indicators.official;
