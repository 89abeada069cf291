@NullMarked
package org.planmonitor.reports.page;

import org.jspecify.annotations.NullMarked;
