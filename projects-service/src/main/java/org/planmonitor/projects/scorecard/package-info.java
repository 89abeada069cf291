/**
 * 亩均效益: what each zone yields and uses in a year for each mu of its area, from figures with a source that have versions, and the
 * rule by which a plan ranks and classes its zones, where it has one.
 */
@NullMarked
package org.planmonitor.projects.scorecard;

import org.jspecify.annotations.NullMarked;
