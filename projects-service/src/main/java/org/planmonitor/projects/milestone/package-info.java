/**
 * Milestones of a project: what was agreed, what is expected, what happened. Baselines move only by a rebaseline that somebody
 * else approves. Every word is kept, so that the board can be read as of any instant.
 */
@NullMarked
package org.planmonitor.projects.milestone;

import org.jspecify.annotations.NullMarked;
