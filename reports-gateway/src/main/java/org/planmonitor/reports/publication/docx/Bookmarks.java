package org.planmonitor.reports.publication.docx;

import java.util.HashMap;
import java.util.Map;

import org.planmonitor.reports.publication.markup.Xml;

/** Places that links lead to, under names that the format allows. */
final class Bookmarks {

    private final Map<String, Integer> numbers = new HashMap<>();

    String name(String id) {
        return "_p" + numbers.computeIfAbsent(id, _ -> numbers.size() + 1);
    }

    /** Marks the place in the paragraph that is open. */
    void mark(Xml xml, String id) {
        String name = name(id);
        String number = String.valueOf(numbers.get(id));
        xml.empty("w:bookmarkStart", "w:id", number, "w:name", name).empty("w:bookmarkEnd", "w:id", number);
    }
}
