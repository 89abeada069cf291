/**
 * The official calendar of a plan's place: which days are worked. Public holidays and the weekends that are worked for them
 * are announced year by year and are data; due dates are counted here and nowhere else.
 */
@NullMarked
package org.planmonitor.projects.calendar;

import org.jspecify.annotations.NullMarked;
