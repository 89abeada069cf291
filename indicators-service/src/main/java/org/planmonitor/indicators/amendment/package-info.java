/**
 * Target amendments (目标调整): a target of the plan changes only by decision of the standing committee of the people's
 * congress, and the decision's number, day and reason stay with it.
 *
 * <p>An amendment is a new version of the target it changes, in force from its commit; the earlier targets stay readable,
 * and answers as of earlier instants keep them.
 */
@org.jspecify.annotations.NullMarked
package org.planmonitor.indicators.amendment;
