/** The networks of a plan as a schematic picture, by group and status. Without any framework. */
@NullMarked
package org.planmonitor.projects.transit.picture;

import org.jspecify.annotations.NullMarked;
