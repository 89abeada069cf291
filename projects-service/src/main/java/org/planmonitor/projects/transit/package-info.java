/**
 * The transport networks that the plan speaks of: lines, roads, stations and services in groups, what was published of
 * them since, the figures of the plan that measure them, and the projects that build them.
 */
@NullMarked
package org.planmonitor.projects.transit;

import org.jspecify.annotations.NullMarked;
