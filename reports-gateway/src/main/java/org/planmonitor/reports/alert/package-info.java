/**
 * Alerts: raised and resolved by what the read models say, by rules that are data; acknowledged, assigned and silenced by people.
 * Every step is kept, audited and told. An alert follows from facts, never from the event that brought them, so that replays,
 * repetitions and other orders of events raise nothing twice.
 */
@NullMarked
package org.planmonitor.reports.alert;

import org.jspecify.annotations.NullMarked;
