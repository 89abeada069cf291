/** Counting working days, without any framework: the calendar comes in as data. */
@NullMarked
package org.planmonitor.projects.calendar.arithmetic;

import org.jspecify.annotations.NullMarked;
