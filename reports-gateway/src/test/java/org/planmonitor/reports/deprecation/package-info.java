@NullMarked
package org.planmonitor.reports.deprecation;

import org.jspecify.annotations.NullMarked;
