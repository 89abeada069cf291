/**
 * Evaluation from outside: a commission, a package to work from that is the report's own snapshot with its hashes, ratings, surveys and
 * advice beside ours, and what became of the advice.
 */
@NullMarked
package org.planmonitor.reports.evaluation.thirdparty;

import org.jspecify.annotations.NullMarked;
