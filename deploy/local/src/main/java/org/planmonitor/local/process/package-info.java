/**
 * Processes that belong to a suite: started apart from the terminal, so that Ctrl-C reaches the launcher alone and it can
 * stop them in order; noted on disk with pid and start time, so that the next launcher finds what a killed one left.
 */
@NullMarked
package org.planmonitor.local.process;

import org.jspecify.annotations.NullMarked;
