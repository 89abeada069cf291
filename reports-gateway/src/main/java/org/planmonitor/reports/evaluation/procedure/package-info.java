/**
 * The way that a report goes, from the departments' self-assessment to the report on how the opinions were met: stages as data, in their
 * order, each with its date and document.
 */
@NullMarked
package org.planmonitor.reports.evaluation.procedure;

import org.jspecify.annotations.NullMarked;
