package org.planmonitor.kit.events;

import org.jspecify.annotations.Nullable;

/** An event that no retry will make readable: it goes to the dead-letter topic with this message. */
public final class UnreadableEventException extends RuntimeException {

    public UnreadableEventException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
