/** What figures are grouped by, and the words for the groups: one vocabulary for sums and rates alike. */
@NullMarked
package org.planmonitor.projects.grouping;

import org.jspecify.annotations.NullMarked;
