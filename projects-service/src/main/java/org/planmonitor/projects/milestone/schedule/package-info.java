/**
 * The arithmetic of milestones: what their estimates add up to, how far they slip, which light they show on a day, and that
 * nothing waits for itself. No framework, no clock: the day is always given.
 */
@NullMarked
package org.planmonitor.projects.milestone.schedule;

import org.jspecify.annotations.NullMarked;
