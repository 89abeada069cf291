package org.planmonitor.projects.blocker.casework;

import java.time.LocalDate;

/** What can be done about a blocker after it was raised. */
public sealed interface Act {

    /** The responsible unit says what it does about it. */
    record Answer() implements Act {}

    /** It is carried to a higher level because it is overdue. */
    record Escalate(int level) implements Act {}

    /** It has been solved, and there is something to show for it. */
    record Close() implements Act {}

    /** It was not solved after all, and gets another day. */
    record Reopen(LocalDate due) implements Act {}

    /** The name by which refusals list what is legal instead. */
    default String verb() {
        return switch (this) {
            case Answer _ -> "ANSWER";
            case Escalate _ -> "ESCALATE";
            case Close _ -> "CLOSE";
            case Reopen _ -> "REOPEN";
        };
    }
}
