/**
 * The lists by which projects are governed, over one registry: the reserve pool, the yearly construction list with its planned
 * new starts, the benchmarks of transformation, the key works. Who is on a list has days and a history: lists are read as of
 * any day, as was known at any instant.
 */
@NullMarked
package org.planmonitor.projects.listing;

import org.jspecify.annotations.NullMarked;
