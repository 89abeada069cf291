/**
 * The owners' events as they are told to the outside, over whichever way: the topics they come from, with whom an event is
 * shared, and its form as a structured CloudEvent. Said once, so that a stream and a webhook tell the same.
 */
@NullMarked
package org.planmonitor.reports.event;

import org.jspecify.annotations.NullMarked;
