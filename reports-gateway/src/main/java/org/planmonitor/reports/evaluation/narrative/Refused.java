package org.planmonitor.reports.evaluation.narrative;

/** Something stands in a text that may not. */
public final class Refused extends RuntimeException {

    private final Reason reason;
    private final String what;
    private final int line;

    /** Why. */
    public enum Reason {
        RAW_HTML,
        MARKUP_NOT_ALLOWED,
        LINK_NOT_ALLOWED,
        UNKNOWN_REFERENCE
    }

    Refused(Reason reason, String what, int line) {
        super(reason + " in line " + line + ": " + what);
        this.reason = reason;
        this.what = what;
        this.line = line;
    }

    Refused at(int other) {
        return new Refused(reason, what, other);
    }

    public Reason reason() {
        return reason;
    }

    /** The sort of markup, or the reference. */
    public String what() {
        return what;
    }

    /** Of the text, from 1. */
    public int line() {
        return line;
    }
}
