/**
 * Where members of networks run: GeoJSON that somebody has given, checked, never invented; and the boxes in which regions lie.
 */
@NullMarked
package org.planmonitor.projects.geometry;

import org.jspecify.annotations.NullMarked;
