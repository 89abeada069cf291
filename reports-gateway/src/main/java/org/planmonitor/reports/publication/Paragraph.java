package org.planmonitor.reports.publication;

import java.util.List;
import java.util.stream.Stream;

/** Running text. */
public record Paragraph(List<Inline> content) implements Block {

    public Paragraph {
        content = List.copyOf(content);
    }

    /** A paragraph of plain words. */
    public static Paragraph of(String words) {
        return new Paragraph(List.of(new Inline.Plain(words)));
    }

    @Override
    public Stream<Inline> runs() {
        return content.stream();
    }
}
