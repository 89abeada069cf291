@NullMarked
package org.planmonitor.reports.alert.arithmetic;

import org.jspecify.annotations.NullMarked;
