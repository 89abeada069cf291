/**
 * Indicators over HTTP: the rows of a plan's main table with components, baselines and targets as they are in force.
 * The definitions themselves belong to the plan.
 */
@org.jspecify.annotations.NullMarked
package org.planmonitor.indicators.indicator;
