@NullMarked
package org.planmonitor.projects.scorecard.arithmetic;

import org.jspecify.annotations.NullMarked;
