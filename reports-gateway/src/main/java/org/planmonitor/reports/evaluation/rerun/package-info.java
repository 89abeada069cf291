/**
 * What another run of a report says otherwise: verdicts and figures that changed, each with its reason, so that whoever signed the first
 * learns what later data made of it.
 */
@NullMarked
package org.planmonitor.reports.evaluation.rerun;

import org.jspecify.annotations.NullMarked;
