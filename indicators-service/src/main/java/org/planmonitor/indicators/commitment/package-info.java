/**
 * Commitments over HTTP: the quantified promises of the plan's prose and boxes. The definitions themselves belong to
 * the plan.
 */
@org.jspecify.annotations.NullMarked
package org.planmonitor.indicators.commitment;
