/**
 * What a report is made from: the owners' answers at one settled instant, each figure with its vintage, as canonical JSON. The same
 * instant gives the same bytes for ever, so nothing in it comes from a clock.
 */
@NullMarked
package org.planmonitor.reports.evaluation.snapshot;

import org.jspecify.annotations.NullMarked;
