/** The end of a plan: archived, it stays readable as it was and takes no more writes, here and in every service that keeps something of it. */
@NullMarked
package org.planmonitor.indicators.archive;

import org.jspecify.annotations.NullMarked;
