@NullMarked
package org.planmonitor.reports.stream;

import org.jspecify.annotations.NullMarked;
