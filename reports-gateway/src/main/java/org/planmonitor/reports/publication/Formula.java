package org.planmonitor.reports.publication;

import java.util.stream.Stream;

/**
 * A formula in one line of Unicode: {@code P = ln(y/b) / ln(T/b)}. It is text in every format, so that it can be searched and read aloud.
 *
 * @param reading what it says in words, for whoever hears it
 */
public record Formula(String expression, String reading) implements Block {

    @Override
    public Stream<Inline> runs() {
        return Stream.empty();
    }
}
