/**
 * The receiving side of events: a consumer thread that calls a handler inside a transaction, commits its offsets after it,
 * tries again when the failure may pass, and puts aside what nobody can read.
 */
@NullMarked
package org.planmonitor.kit.events;

import org.jspecify.annotations.NullMarked;
