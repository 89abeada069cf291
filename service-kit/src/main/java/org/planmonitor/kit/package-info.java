@NullMarked
package org.planmonitor.kit;

import org.jspecify.annotations.NullMarked;
