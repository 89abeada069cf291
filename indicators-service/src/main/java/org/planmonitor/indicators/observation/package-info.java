/**
 * Figures and when they were known: series, cells and their vintages.
 *
 * <p>A revision never overwrites: each publication of a cell adds a vintage with its instant, taken under the plan's
 * lock just before commit. An answer as of an instant is therefore the same for ever once it was given. Reads take the
 * caller's visible set and answer at most up to the settled instant.
 */
@org.jspecify.annotations.NullMarked
package org.planmonitor.indicators.observation;
