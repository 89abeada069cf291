@NullMarked
package org.planmonitor.projects.supply;

import org.jspecify.annotations.NullMarked;
