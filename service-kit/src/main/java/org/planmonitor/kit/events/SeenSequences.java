package org.planmonitor.kit.events;

import jakarta.enterprise.context.ApplicationScoped;

/** Remembers, in the handler's transaction, the newest sequence of each aggregate that was received. */
@ApplicationScoped
public class SeenSequences {

    /** Whether this event is newer than every one of its aggregate seen so far; if so, it is the newest from now on. */
    public boolean isNewer(ReceivedEvent event) {
        throw new UnsupportedOperationException(event.id());
    }
}
