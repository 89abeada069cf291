/**
 * Events leave through a table: written in the transaction of the change, sent afterwards by a relay that takes one lane of
 * aggregates at a time. An answered write is never without its event, an event is never without its write, and the events
 * of one aggregate are sent in the order of its changes.
 */
@NullMarked
package org.planmonitor.kit.outbox;

import org.jspecify.annotations.NullMarked;
