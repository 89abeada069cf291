/**
 * The rules of a blocker (堵点督办): which act may follow which, and how high an overdue one has to be carried. No framework, no
 * calendar and no clock: days are counted by whoever asks.
 */
@NullMarked
package org.planmonitor.projects.blocker.casework;

import org.jspecify.annotations.NullMarked;
