/**
 * Ratings of projects: computed from milestones, money and blockers, given by their owners, given by a third party. The computed
 * one follows every change in its transaction, and every day by a job, because time alone makes things red.
 */
@NullMarked
package org.planmonitor.projects.rating;

import org.jspecify.annotations.NullMarked;
