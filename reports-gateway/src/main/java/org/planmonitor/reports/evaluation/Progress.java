package org.planmonitor.reports.evaluation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far a step has come.
 *
 * @param total 0 while it is not known
 */
@Schema(name = "ReportProgress")
record Progress(Step step, int done, int total) {

    /** What is being done. */
    enum Step {
        WAITING,
        /** Asks the owners. */
        SNAPSHOT,
        /** Writes the documents. */
        DOCUMENTS,
        OVER
    }
}
