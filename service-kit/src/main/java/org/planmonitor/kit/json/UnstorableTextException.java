package org.planmonitor.kit.json;

/** A text that no database keeps; refused where it is read. */
public final class UnstorableTextException extends IllegalArgumentException {

    UnstorableTextException() {
        super("a text has a character that cannot be stored");
    }
}
