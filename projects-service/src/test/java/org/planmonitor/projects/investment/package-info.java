/** Tests of projects' own money over HTTP. */
@NullMarked
package org.planmonitor.projects.investment;

import org.jspecify.annotations.NullMarked;
