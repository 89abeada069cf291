/**
 * What a report says: a snapshot as a publication, part by part after the plan's own structure, in one language. Nothing is computed
 * that an owner has judged; counts are of the snapshot, and what is not known is said with its reason.
 */
@NullMarked
package org.planmonitor.reports.evaluation.content;

import org.jspecify.annotations.NullMarked;
