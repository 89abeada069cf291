@NullMarked
package org.planmonitor.projects.supply.warning;

import org.jspecify.annotations.NullMarked;
