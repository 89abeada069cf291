/**
 * The plans that this service knows, copied with their divisions from the events of the service that owns them. Every
 * other feature asks here whether a plan exists and may be seen, and tells here how much of it there is.
 */
@NullMarked
package org.planmonitor.projects.plan;

import org.jspecify.annotations.NullMarked;
