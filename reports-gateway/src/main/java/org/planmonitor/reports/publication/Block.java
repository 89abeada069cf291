package org.planmonitor.reports.publication;

import java.util.stream.Stream;

/** What stands in a section, from top to bottom. */
public sealed interface Block permits Paragraph, Bullets, Table, Chart, Formula, Note {

    /** All runs of text inside, in reading order; what is not running text (numbers, captions) is left out. */
    Stream<Inline> runs();
}
