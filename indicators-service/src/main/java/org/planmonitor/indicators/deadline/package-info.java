/**
 * Until when figures are due: on the n-th working day after their period, counted in the plan's calendar. Both are data
 * that a planner keeps; the official Chinese calendar comes along. Other features ask
 * {@link org.planmonitor.indicators.deadline.Deadlines}.
 */
@org.jspecify.annotations.NullMarked
package org.planmonitor.indicators.deadline;
