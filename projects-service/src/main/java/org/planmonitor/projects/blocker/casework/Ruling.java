package org.planmonitor.projects.blocker.casework;

import java.util.List;

/** Whether an act may be done on a blocker as it stands, and what it is then. */
public sealed interface Ruling {

    record Accepted(Matter after) implements Ruling {}

    /** The state does not allow it; {@code allowed} are the verbs of a person that it does. */
    record Refused(List<String> allowed) implements Ruling {}

    /** Judges one act. A level never falls and grows only while the matter is not closed. */
    static Ruling on(Matter now, Act act) {
        return switch (act) {
            case Act.Answer _ when !now.isClosed() -> in(now, Matter.State.ANSWERED);
            case Act.Close _ when !now.isClosed() -> in(now, Matter.State.CLOSED);
            case Act.Escalate up
            when !now.isClosed() && up.level() > now.level() && up.level() <= Escalation.HIGHEST ->
                new Accepted(new Matter(now.state(), now.due(), up.level(), now.round()));
            case Act.Reopen again
            when now.isClosed() ->
                new Accepted(new Matter(Matter.State.OPEN, again.due(), now.level(), now.round() + 1));
            default -> new Refused(now.isClosed() ? List.of("REOPEN") : List.of("ANSWER", "CLOSE"));
        };
    }

    private static Accepted in(Matter now, Matter.State state) {
        return new Accepted(new Matter(state, now.due(), now.level(), now.round()));
    }
}
