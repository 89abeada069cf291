/** Named areas of the plan, by class: logistics parks, key districts, development zones, with the projects that they are. */
@NullMarked
package org.planmonitor.projects.zone;

import org.jspecify.annotations.NullMarked;
