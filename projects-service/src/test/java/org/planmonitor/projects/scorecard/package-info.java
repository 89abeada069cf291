@NullMarked
package org.planmonitor.projects.scorecard;

import org.jspecify.annotations.NullMarked;
