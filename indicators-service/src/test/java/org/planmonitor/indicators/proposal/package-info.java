/** Tests of figures that another service proposes. */
@NullMarked
package org.planmonitor.indicators.proposal;

import org.jspecify.annotations.NullMarked;
