/** The projects of a plan as files: CSV and XLSX for those who calculate, GeoJSON for those who draw maps. */
@NullMarked
package org.planmonitor.projects.export;

import org.jspecify.annotations.NullMarked;
