@NullMarked
package org.planmonitor.reports.publication.layout;

import org.jspecify.annotations.NullMarked;
