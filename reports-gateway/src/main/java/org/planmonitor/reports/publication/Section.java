package org.planmonitor.reports.publication;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A titled part of a document: its own blocks, then the sections below it. At most {@value #DEEPEST} levels deep, which is what
 * headings of every format bear.
 *
 * @param id stable over editions, for links from outside: lower case letters, digits and {@code -._}
 * @param number as printed before the title, null before {@link Publication#numbered()}
 * @param ownPage whether the section begins a page, as the page of an indicator does
 */
public record Section(
        String id, @Nullable String number, String title, boolean ownPage, List<Block> blocks, List<Section> sections) {

    static final int DEEPEST = 4;
    static final Pattern ID = Pattern.compile("[a-z][a-z0-9._-]*");

    public Section {
        blocks = List.copyOf(blocks);
        sections = List.copyOf(sections);
        checkId(id);
        if (depth(sections) >= DEEPEST) {
            throw new IllegalArgumentException("sections lie deeper than " + DEEPEST + " levels: " + id);
        }
    }

    /** A section that goes on where the one before it ended. */
    public static Section of(String id, String title, List<? extends Block> blocks, List<Section> sections) {
        return new Section(id, null, title, false, List.copyOf(blocks), sections);
    }

    /** A section without sections of its own. */
    public static Section of(String id, String title, Block... blocks) {
        return of(id, title, List.of(blocks), List.of());
    }

    /** The same section at the top of a page. */
    public Section onOwnPage() {
        return new Section(id, number, title, true, blocks, sections);
    }

    /** Number and title in one line. */
    public String heading() {
        return number == null ? title : number + (number.endsWith("、") || number.endsWith("）") ? "" : " ") + title;
    }

    Stream<Section> withDescendants() {
        return Stream.concat(Stream.of(this), sections.stream().flatMap(Section::withDescendants));
    }

    static void checkId(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("not an id: " + id);
        }
    }

    private static int depth(List<Section> sections) {
        return sections.stream()
                .mapToInt(section -> 1 + depth(section.sections()))
                .max()
                .orElse(0);
    }
}
