@NullMarked
package org.planmonitor.projects.attraction;

import org.jspecify.annotations.NullMarked;
