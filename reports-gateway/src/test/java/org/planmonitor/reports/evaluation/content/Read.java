package org.planmonitor.reports.evaluation.content;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.planmonitor.reports.evaluation.SmallSnapshot;
import org.planmonitor.reports.publication.Block;
import org.planmonitor.reports.publication.Cell;
import org.planmonitor.reports.publication.Inline;
import org.planmonitor.reports.publication.Language;
import org.planmonitor.reports.publication.Section;
import org.planmonitor.reports.publication.Table;

/** What a part of a report says, as tests read it. */
final class Read {

    private Read() {}

    /** The part of the report on the small snapshot, in English. */
    static Section part(Part part) {
        Scope scope = new Scope("CUSTOM", Set.of(part), Set.of(), Set.of(), Set.of());
        return Contents.of(SmallSnapshot.read(), scope, Language.EN, "Commission", List.of(), Map.of())
                .sections()
                .getFirst();
    }

    /** Its running text and that of the sections below. */
    static String words(Section section) {
        return Stream.concat(
                        section.blocks().stream().flatMap(Block::runs).map(Inline::text),
                        section.sections().stream().map(Read::words))
                .collect(Collectors.joining("\n"));
    }

    /** The rows of a table in it or below, cells as printed. */
    static List<String> rows(Section section, String table) {
        return blocks(section, Table.class)
                .filter(each -> each.id().equals(table))
                .flatMap(each -> each.rows().stream())
                .map(row -> switch (row) {
                    case Table.Row.Cells(List<Cell> cells) ->
                        cells.stream().map(Cell::text).collect(Collectors.joining(" | "));
                    case Table.Row.Heading(String text) -> text;
                })
                .toList();
    }

    static <T extends Block> Stream<T> blocks(Section section, Class<T> type) {
        return Stream.concat(
                section.blocks().stream().filter(type::isInstance).map(type::cast),
                section.sections().stream().flatMap(below -> blocks(below, type)));
    }
}
