/**
 * The arithmetic of assessment: how one series is judged against the plan.
 *
 * <p>Pure functions of published figures and of rules that are data: no clock, no database, no framework, so that the
 * same inputs give the same answer on every machine and every answer can be computed again by hand. The doors are
 * {@link org.planmonitor.indicators.assessment.arithmetic.Assessor} for one series and
 * {@link org.planmonitor.indicators.assessment.arithmetic.Composite} for an indicator of several parts.
 */
@NullMarked
package org.planmonitor.indicators.assessment.arithmetic;

import org.jspecify.annotations.NullMarked;
