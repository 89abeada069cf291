/** Tests of distances. */
@NullMarked
package org.planmonitor.projects.geography;

import org.jspecify.annotations.NullMarked;
