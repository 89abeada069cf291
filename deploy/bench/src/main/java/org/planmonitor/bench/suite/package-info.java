/**
 * The figures of the README, measured on the machine at hand: time to ready, memory at rest, and how long a commit takes
 * to be seen in the dashboard under load. They are printed, never tested: another machine has others.
 */
@NullMarked
package org.planmonitor.bench.suite;

import org.jspecify.annotations.NullMarked;
