@NullMarked
package org.planmonitor.reports.publication.pdf;

import org.jspecify.annotations.NullMarked;
