@NullMarked
package org.planmonitor.reports.entrance;

import org.jspecify.annotations.NullMarked;
