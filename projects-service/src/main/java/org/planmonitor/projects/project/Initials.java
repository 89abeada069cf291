package org.planmonitor.projects.project;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import net.sourceforge.pinyin4j.PinyinHelper;

/**
 * Initials of pinyin as they are searched: of neighbouring signs in pairs and triples, each marked so that no word of a text is
 * taken for one. A sign of several readings has the initials of all of them, because no dictionary knows the names of
 * projects: 重庆 is found by cq and by zq.
 */
final class Initials {

    private static final String MARK = "~";
    private static final Pattern ABBREVIATION = Pattern.compile("[a-z0-9]{2,40}");
    private static final int PAIR = 2;
    private static final int TRIPLE = 3;
    private static final int MOST_READINGS = 4;

    private Initials() {}

    /** The marked pairs and triples of a text in one width and case, of which at least one sign is Chinese. */
    static Set<String> of(String text) {
        Set<String> parts = new LinkedHashSet<>();
        List<Set<String>> run = new ArrayList<>();
        List<Boolean> chinese = new ArrayList<>();
        int[] signs = text.codePoints().toArray();
        for (int i = 0; i <= signs.length; i++) {
            if (i == signs.length || !Character.isLetterOrDigit(signs[i])) {
                cut(run, chinese, parts);
                run.clear();
                chinese.clear();
            } else {
                run.add(readings(signs[i]));
                chinese.add(UnicodeScript.of(signs[i]) == UnicodeScript.HAN);
            }
        }
        return parts;
    }

    /** The parts that must all be found for an abbreviation; empty when the word can be none. */
    static List<String> query(String word) {
        if (!ABBREVIATION.matcher(word).matches()) {
            return List.of();
        }
        if (word.length() == PAIR) {
            return List.of(MARK + word);
        }
        List<String> triples = new ArrayList<>();
        for (int i = 0; i + TRIPLE <= word.length(); i++) {
            triples.add(MARK + word.substring(i, i + TRIPLE));
        }
        return triples;
    }

    private static void cut(List<Set<String>> run, List<Boolean> chinese, Set<String> parts) {
        for (int length = PAIR; length <= TRIPLE; length++) {
            for (int i = 0; i + length <= run.size(); i++) {
                if (chinese.subList(i, i + length).contains(true)) {
                    combine(MARK, run.subList(i, i + length), parts);
                }
            }
        }
    }

    private static void combine(String before, List<Set<String>> rest, Set<String> parts) {
        if (rest.isEmpty()) {
            parts.add(before);
            return;
        }
        rest.getFirst().forEach(initial -> combine(before + initial, rest.subList(1, rest.size()), parts));
    }

    private static Set<String> readings(int sign) {
        String[] pinyin = UnicodeScript.of(sign) == UnicodeScript.HAN && Character.isBmpCodePoint(sign)
                ? PinyinHelper.toHanyuPinyinStringArray((char) sign)
                : null;
        if (pinyin == null) {
            return Set.of(Character.toString(sign));
        }
        Set<String> initials = new TreeSet<>();
        for (int i = 0; i < pinyin.length && initials.size() < MOST_READINGS; i++) {
            initials.add(pinyin[i].substring(0, 1));
        }
        return initials;
    }
}
