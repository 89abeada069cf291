/** What a final evaluation hands to the next plan: last values as new baselines, and unfinished projects carried over. */
@NullMarked
package org.planmonitor.reports.evaluation.rollover;

import org.jspecify.annotations.NullMarked;
