/** Whole suites under load: two versions side by side, replicas killed, and afterwards every write and event accounted for. */
@NullMarked
package org.planmonitor.drills;

import org.jspecify.annotations.NullMarked;
