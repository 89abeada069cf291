@NullMarked
package org.planmonitor.reports.upstream;

import org.jspecify.annotations.NullMarked;
