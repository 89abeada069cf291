package org.planmonitor.projects.project;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Text as it is searched. Chinese has no spaces and short words, so it is cut into single signs and pairs, which one
 * index answers for every length of query; other scripts are cut into words, found by their beginnings. Whoever types
 * initials of pinyin (gdjt) finds them by their own pairs and triples: see {@link Initials}.
 *
 * @param text what the terms were made from, in one width and case
 * @param lexemes the terms of a text that is stored, none with a space or a quote
 */
record SearchTerms(String text, Set<String> lexemes) {

    private static final int MAX_WORDS = 10;

    static SearchTerms of(String... parts) {
        String text = normal(String.join(" ", parts));
        Set<String> lexemes = new LinkedHashSet<>();
        for (String run : runs(text)) {
            if (isHan(run.codePointAt(0))) {
                run.codePoints().forEach(sign -> lexemes.add(Character.toString(sign)));
                lexemes.addAll(pairs(run));
            } else {
                lexemes.add(run);
            }
        }
        lexemes.addAll(Initials.of(text));
        return new SearchTerms(text, lexemes);
    }

    /** The query for the index: every pair and every beginning of a word; empty when nothing in it can be searched. */
    static String query(String wanted) {
        Set<String> terms = new LinkedHashSet<>();
        for (String run : runs(normal(wanted))) {
            if (!isHan(run.codePointAt(0))) {
                terms.add(beginsOrAbbreviates(run));
            } else if (run.codePointCount(0, run.length()) == 1) {
                terms.add("'" + run + "'");
            } else {
                pairs(run).forEach(pair -> terms.add("'" + pair + "'"));
            }
        }
        return String.join(" & ", terms);
    }

    /** What begins with the word, or is abbreviated by it. */
    private static String beginsOrAbbreviates(String run) {
        List<String> initials = Initials.query(run);
        String begins = "'" + run + "':*";
        return initials.isEmpty()
                ? begins
                : "(" + begins + " | ("
                        + initials.stream().map(part -> "'" + part + "'").collect(Collectors.joining(" & ")) + "))";
    }

    /**
     * The words of the query that must stand in {@link #text} as they are, because the pairs of which they are made may lie apart.
     * A word of letters alone is found by the index: it begins a word, or abbreviates some.
     */
    static List<String> words(String wanted) {
        return Arrays.stream(normal(wanted).strip().split("\\s+"))
                .filter(word -> !word.chars().allMatch(sign -> Character.isLetterOrDigit(sign) && sign < 0x80))
                .limit(MAX_WORDS)
                .toList();
    }

    String joined() {
        return lexemes.stream().collect(Collectors.joining(" "));
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** Runs of Chinese signs, and runs of other letters and digits. */
    private static List<String> runs(String text) {
        List<String> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        int[] signs = text.codePoints().toArray();
        for (int i = 0; i < signs.length; i++) {
            boolean searchable = Character.isLetterOrDigit(signs[i]);
            boolean breaks = i > 0 && isHan(signs[i]) != isHan(signs[i - 1]);
            if ((!searchable || breaks) && !run.isEmpty()) {
                runs.add(run.toString());
                run.setLength(0);
            }
            if (searchable) {
                run.appendCodePoint(signs[i]);
            }
        }
        if (!run.isEmpty()) {
            runs.add(run.toString());
        }
        return runs;
    }

    private static List<String> pairs(String run) {
        int[] signs = run.codePoints().toArray();
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < signs.length; i++) {
            pairs.add(Character.toString(signs[i]) + Character.toString(signs[i + 1]));
        }
        return pairs;
    }

    private static boolean isHan(int sign) {
        return UnicodeScript.of(sign) == UnicodeScript.HAN;
    }
}
