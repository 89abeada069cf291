/** Distances on the earth; without any framework. */
@NullMarked
package org.planmonitor.projects.attraction.geography;

import org.jspecify.annotations.NullMarked;
