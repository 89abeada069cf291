@NullMarked
package org.planmonitor.reports.access;

import org.jspecify.annotations.NullMarked;
