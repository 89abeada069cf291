package org.planmonitor.kit.json;

/** A number with more digits than any figure has; refused before it is computed with. */
public final class NumberTooLongException extends IllegalArgumentException {

    NumberTooLongException() {
        super("a number has too many digits");
    }
}
