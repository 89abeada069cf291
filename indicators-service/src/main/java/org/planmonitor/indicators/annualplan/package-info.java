/**
 * Yearly plans (年度计划): what single years are to bring on the way to the targets. Their values stand before those that
 * the plan itself printed.
 */
@org.jspecify.annotations.NullMarked
package org.planmonitor.indicators.annualplan;
