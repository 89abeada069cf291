@NullMarked
package org.planmonitor.reports.alert;

import org.jspecify.annotations.NullMarked;
