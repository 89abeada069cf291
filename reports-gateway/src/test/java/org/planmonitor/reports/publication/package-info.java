@NullMarked
package org.planmonitor.reports.publication;

import org.jspecify.annotations.NullMarked;
