@NullMarked
package org.planmonitor.projects.zone;

import org.jspecify.annotations.NullMarked;
