/** Examples and properties of the arithmetic of milestones. */
@NullMarked
package org.planmonitor.projects.milestone.schedule;

import org.jspecify.annotations.NullMarked;
