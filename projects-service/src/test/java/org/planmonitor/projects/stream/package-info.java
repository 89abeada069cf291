/** Long answers, and readers who take their time. */
@NullMarked
package org.planmonitor.projects.stream;

import org.jspecify.annotations.NullMarked;
