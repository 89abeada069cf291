/** Examples and properties of the rating rule. */
@NullMarked
package org.planmonitor.projects.rating.arithmetic;

import org.jspecify.annotations.NullMarked;
