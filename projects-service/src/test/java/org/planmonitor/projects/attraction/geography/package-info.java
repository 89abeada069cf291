@NullMarked
package org.planmonitor.projects.attraction.geography;

import org.jspecify.annotations.NullMarked;
