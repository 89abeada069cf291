/** The gateway as a whole. */
@NullMarked
package org.planmonitor.reports;

import org.jspecify.annotations.NullMarked;
