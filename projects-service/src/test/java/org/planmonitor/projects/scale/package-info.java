/** Figures on a registry of a hundred thousand projects; run with the profile {@code scale}. */
@NullMarked
package org.planmonitor.projects.scale;

import org.jspecify.annotations.NullMarked;
