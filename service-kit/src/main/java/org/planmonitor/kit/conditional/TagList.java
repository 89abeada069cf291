package org.planmonitor.kit.conditional;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.ws.rs.core.HttpHeaders;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** The value of an If-Match or If-None-Match header: {@code *}, or tags of which some may be weak. */
record TagList(boolean any, List<Entry> entries) {

    private static final Pattern TAG = Pattern.compile("\\s*(W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*)\"\\s*(,|$)");

    record Entry(boolean weak, EntityTag tag) {}

    static @Nullable TagList of(HttpHeaders headers, String header) {
        List<String> values = headers.getRequestHeader(header);
        if (values == null || values.isEmpty()) {
            return null;
        }
        String value = String.join(",", values).strip();
        return value.equals("*") ? new TagList(true, List.of()) : new TagList(false, parse(header, value));
    }

    /** Weak comparison (RFC 9110, 8.8.3.2): enough for a reader, who only wants to know whether to read again. */
    boolean matchesWeakly(EntityTag current) {
        return any || entries.stream().anyMatch(entry -> entry.tag().equals(current));
    }

    /** Strong comparison: a writer must have seen exactly this state, so a weak tag never matches. */
    List<EntityTag> strong() {
        return entries.stream().filter(entry -> !entry.weak()).map(Entry::tag).toList();
    }

    private static List<Entry> parse(String header, String value) {
        List<Entry> entries = new ArrayList<>();
        Matcher matcher = TAG.matcher(value);
        int end = 0;
        while (end < value.length()) {
            if (!matcher.find(end) || matcher.start() != end) {
                throw ProblemException.invalid(ProblemError.header(
                        header,
                        "ENTITY_TAG_FORMAT",
                        new Text("应为带引号的实体标签或 *", "Quoted entity tags or * are expected")));
            }
            entries.add(new Entry(matcher.group(1) != null, new EntityTag(matcher.group(2))));
            end = matcher.end();
        }
        return entries;
    }
}
