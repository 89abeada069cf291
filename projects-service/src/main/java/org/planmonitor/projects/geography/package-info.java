/** Distances on the earth; without any framework. */
@NullMarked
package org.planmonitor.projects.geography;

import org.jspecify.annotations.NullMarked;
