/**
 * Statistical entry (入统): how a project gets from its declaration, past the county, the city and the province, into the
 * investment statistics. It runs beside the life cycle and bounds nothing in it.
 */
@NullMarked
package org.planmonitor.projects.statistics;

import org.jspecify.annotations.NullMarked;
