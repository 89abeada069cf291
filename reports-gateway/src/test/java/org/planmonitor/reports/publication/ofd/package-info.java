@NullMarked
package org.planmonitor.reports.publication.ofd;

import org.jspecify.annotations.NullMarked;
