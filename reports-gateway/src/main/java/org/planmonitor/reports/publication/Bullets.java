package org.planmonitor.reports.publication;

import java.util.List;
import java.util.stream.Stream;

/** A list: with numbers when its order means something, with dots otherwise. */
public record Bullets(boolean ordered, List<List<Inline>> items) implements Block {

    public Bullets {
        items = items.stream().map(List::copyOf).toList();
    }

    @Override
    public Stream<Inline> runs() {
        return items.stream().flatMap(List::stream);
    }
}
