/** Tests of shapes, without a server. */
@NullMarked
package org.planmonitor.projects.geometry.shape;

import org.jspecify.annotations.NullMarked;
