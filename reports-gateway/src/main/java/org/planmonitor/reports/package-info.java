@NullMarked
package org.planmonitor.reports;

import org.jspecify.annotations.NullMarked;
