/** Where projects lie, as points that somebody gave with their source: never derived from a name, a region or a map's guess. */
@NullMarked
package org.planmonitor.projects.location;

import org.jspecify.annotations.NullMarked;
