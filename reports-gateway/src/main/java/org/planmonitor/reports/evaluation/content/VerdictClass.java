package org.planmonitor.reports.evaluation.content;

import java.util.List;

import org.planmonitor.reports.publication.Colour;

/** The classes in which evaluations count verdicts, best first. Pace classes come before the end, the others at it. */
enum VerdictClass {
    ACHIEVED(Colour.ACHIEVED),
    FASTER(Colour.AHEAD),
    AS_EXPECTED(Colour.ON_PACE),
    BASICALLY(Colour.BASICALLY),
    LAGGING(Colour.LAGGING),
    NOT_ACHIEVED(Colour.NOT_ACHIEVED),
    NOT_ASSESSABLE(Colour.GREY);

    private static final List<VerdictClass> ON_THE_WAY =
            List.of(ACHIEVED, FASTER, AS_EXPECTED, LAGGING, NOT_ASSESSABLE);
    private static final List<VerdictClass> AT_THE_END = List.of(ACHIEVED, BASICALLY, NOT_ACHIEVED, NOT_ASSESSABLE);

    private final Colour colour;

    VerdictClass(Colour colour) {
        this.colour = colour;
    }

    Colour colour() {
        return colour;
    }

    static List<VerdictClass> all(boolean end) {
        return end ? AT_THE_END : ON_THE_WAY;
    }

    /** What is held counts as done at the end and as expected before; what is breached as not done, or as lagging. */
    static VerdictClass of(String verdict, boolean end) {
        return switch (verdict) {
            case "ACHIEVED" -> ACHIEVED;
            case "HELD" -> end ? ACHIEVED : AS_EXPECTED;
            case "AHEAD" -> end ? ACHIEVED : FASTER;
            case "ON_PACE", "BASICALLY_ON_PACE" -> end ? BASICALLY : AS_EXPECTED;
            case "BASICALLY_ACHIEVED" -> end ? BASICALLY : AS_EXPECTED;
            case "LAGGING", "REVERSED", "BREACHED", "NOT_ACHIEVED" -> end ? NOT_ACHIEVED : LAGGING;
            default -> NOT_ASSESSABLE;
        };
    }
}
