/**
 * Evaluations of a plan: yearly, at mid-term, and final. Each is all verdicts of one instant, kept word for word. The
 * final one is run twice, on preliminary figures and once they are verified, and both stay.
 */
@NullMarked
package org.planmonitor.indicators.evaluation;

import org.jspecify.annotations.NullMarked;
