@NullMarked
package org.planmonitor.reports.opendata;

import org.jspecify.annotations.NullMarked;
