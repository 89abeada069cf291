@NullMarked
package org.planmonitor.indicators;

import org.jspecify.annotations.NullMarked;
