/**
 * What holds projects up (堵点) and how it is followed until it is solved (督办): a reason, a responsible unit, a day in working
 * days of the official calendar, answers, and escalation by level when the day has passed. A unit answers for it, never a person.
 */
@NullMarked
package org.planmonitor.projects.blocker;

import org.jspecify.annotations.NullMarked;
