/**
 * What people write into a report: sections in a safe subset of Markdown, whose figures are references that are resolved from the
 * snapshot. What is not in the subset, or refers to nothing, is refused where it stands.
 */
@NullMarked
package org.planmonitor.reports.evaluation.narrative;

import org.jspecify.annotations.NullMarked;
