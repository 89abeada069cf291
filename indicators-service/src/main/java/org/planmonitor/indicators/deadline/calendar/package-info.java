/**
 * Counting working days. No framework and no database: a calendar is two sets of days and a weekend.
 */
@org.jspecify.annotations.NullMarked
package org.planmonitor.indicators.deadline.calendar;
