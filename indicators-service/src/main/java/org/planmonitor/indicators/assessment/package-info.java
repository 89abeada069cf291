/**
 * Verdicts: on one series given by a caller, on an indicator or commitment of a plan, and on the plan as a whole, each
 * with its working; and the events that tell others when a verdict has changed.
 *
 * <p>What is judged and how is decided in {@code arithmetic}, which knows nothing of this package. Here figures and
 * definitions are brought together as of one instant, and answers are written.
 */
@NullMarked
package org.planmonitor.indicators.assessment;

import org.jspecify.annotations.NullMarked;
