/** Examples and properties of the rules of progress reports. */
@NullMarked
package org.planmonitor.projects.report.progress;

import org.jspecify.annotations.NullMarked;
