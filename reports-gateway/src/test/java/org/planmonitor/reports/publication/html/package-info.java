@NullMarked
package org.planmonitor.reports.publication.html;

import org.jspecify.annotations.NullMarked;
