/**
 * 三个一批: dated rounds in which projects are signed, started and put into production together, zone by zone and county by
 * county. What a round announced is fixed when it is closed, whatever becomes of the projects: the rates are measured on it.
 */
@NullMarked
package org.planmonitor.projects.round;

import org.jspecify.annotations.NullMarked;
