/** Counting of working days by itself. */
@NullMarked
package org.planmonitor.projects.calendar.arithmetic;

import org.jspecify.annotations.NullMarked;
