@NullMarked
package org.planmonitor.reports.publication.xlsx;

import org.jspecify.annotations.NullMarked;
