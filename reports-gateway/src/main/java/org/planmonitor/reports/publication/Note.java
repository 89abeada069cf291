package org.planmonitor.reports.publication;

import java.util.List;
import java.util.stream.Stream;

/** Something beside the text: a reading aid, or a caution that the reader must not miss. */
public record Note(Kind kind, List<Inline> content) implements Block {

    /** How much the reader needs it; documents say it in words, too. */
    public enum Kind {
        HINT,
        CAUTION
    }

    public Note {
        content = List.copyOf(content);
    }

    @Override
    public Stream<Inline> runs() {
        return content.stream();
    }
}
