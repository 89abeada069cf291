/**
 * Key projects and their life cycle, industry chains, transit networks and zones of a plan: what the registry holds, what
 * is known to have become of each project, and the one step at a time by which somebody moves it.
 */
@NullMarked
package org.planmonitor.projects;

import org.jspecify.annotations.NullMarked;
