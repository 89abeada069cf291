/** Tests of where members of networks run. */
@NullMarked
package org.planmonitor.projects.geometry;

import org.jspecify.annotations.NullMarked;
