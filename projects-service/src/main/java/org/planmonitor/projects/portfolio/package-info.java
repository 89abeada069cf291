/** Portfolios: the groups under which projects are governed and counted, with their projects by stage. */
@NullMarked
package org.planmonitor.projects.portfolio;

import org.jspecify.annotations.NullMarked;
