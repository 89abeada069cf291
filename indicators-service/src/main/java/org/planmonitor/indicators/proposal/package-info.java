/**
 * Figures that another service derives from what it owns and proposes: received by event, shown beside what stands to who keeps the
 * series, and never recorded by themselves.
 */
@NullMarked
package org.planmonitor.indicators.proposal;

import org.jspecify.annotations.NullMarked;
