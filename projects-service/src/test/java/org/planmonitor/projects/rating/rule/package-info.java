/** Examples and properties of the rating rule. */
@NullMarked
package org.planmonitor.projects.rating.rule;

import org.jspecify.annotations.NullMarked;
