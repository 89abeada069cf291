package org.planmonitor.indicators.submission.lifecycle;

/** A part somebody has taken in a submission, from which other parts may be barred. */
public enum Part {
    /** Drafted, edited, submitted or signed it, in any round of its life. */
    AUTHOR,
    /** Approved it. */
    APPROVER
}
