package org.planmonitor.reports.evaluation.narrative;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.planmonitor.kit.text.Text;

/** Numbers that somebody typed: no reference gave them, so nothing follows when the figure changes. Years are none. */
final class TypedNumbers {

    private static final Pattern REFERENCE = Pattern.compile("\\{\\{[^{}]*}}");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*%?");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private TypedNumbers() {}

    /** In the order of the text, Chinese first, each once. */
    static List<String> in(Text text) {
        return Stream.of(text.zh(), text.en())
                .flatMap(words -> NUMBER.matcher(REFERENCE.matcher(words).replaceAll(" "))
                        .results()
                        .map(MatchResult::group))
                .filter(number -> !YEAR.matcher(number).matches())
                .distinct()
                .toList();
    }
}
