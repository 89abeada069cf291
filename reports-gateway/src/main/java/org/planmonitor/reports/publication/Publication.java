package org.planmonitor.reports.publication;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A whole document without a format. Ids are unique over sections, tables and charts, and every reference inside the document leads to
 * one of them: both are checked here, so that no format can have a link into nothing.
 * An {@link IllegalArgumentException} says if an id stands twice or a reference leads nowhere; the message says which.
 */
public record Publication(
        Language language, String title, @Nullable String subtitle, Metadata metadata, List<Section> sections) {

    public Publication {
        sections = List.copyOf(sections);
        checkIds(sections);
    }

    /** The same document with its sections numbered as documents of its language are: 一、（一）1. or 1, 1.1, 1.1.1. */
    public Publication numbered() {
        return new Publication(language, title, subtitle, metadata, Numbering.number(sections, language));
    }

    /** The same content under another title, answered for by another body. */
    public Publication issuedAs(String otherTitle, String issuer) {
        Metadata other = new Metadata(
                metadata.plan(),
                metadata.kind(),
                issuer,
                metadata.instant(),
                metadata.zone(),
                metadata.contentHash(),
                metadata.notice());
        return new Publication(language, otherTitle, null, other, sections);
    }

    /** Every section, in reading order. */
    public Stream<Section> allSections() {
        return sections.stream().flatMap(Section::withDescendants);
    }

    private static void checkIds(List<Section> sections) {
        Set<String> known = new HashSet<>();
        List<Section> all = sections.stream().flatMap(Section::withDescendants).toList();
        for (Section section : all) {
            add(known, section.id());
            for (Block block : section.blocks()) {
                switch (block) {
                    case Table table -> add(known, table.id());
                    case Chart chart -> add(known, chart.id());
                    case Paragraph _, Bullets _, Formula _, Note _ -> {}
                }
            }
        }
        List<String> lost = all.stream()
                .flatMap(section -> section.blocks().stream())
                .flatMap(Block::runs)
                .mapMulti((Inline run, java.util.function.Consumer<String> each) -> {
                    if (run instanceof Inline.Reference(String _, String target) && !known.contains(target)) {
                        each.accept(target);
                    }
                })
                .distinct()
                .toList();
        if (!lost.isEmpty()) {
            throw new IllegalArgumentException("references lead nowhere: " + new ArrayList<>(lost));
        }
    }

    private static void add(Set<String> known, String id) {
        if (!known.add(id)) {
            throw new IllegalArgumentException("the id stands twice: " + id);
        }
    }
}
