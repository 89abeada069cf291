/** Positions on the globe: whether a shape is one, lies where it should, and how long it is. Plain Java over a library of geometry. */
@NullMarked
package org.planmonitor.projects.geometry.shape;

import org.jspecify.annotations.NullMarked;
