/** Shares and months, without any framework. */
@NullMarked
package org.planmonitor.projects.rate.arithmetic;

import org.jspecify.annotations.NullMarked;
