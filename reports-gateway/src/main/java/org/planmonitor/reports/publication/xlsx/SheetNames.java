package org.planmonitor.reports.publication.xlsx;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names of sheets as spreadsheets allow them: 31 signs, some of them not, each once whatever its case. */
final class SheetNames {

    private static final int LONGEST = 31;

    private final Set<String> taken = new HashSet<>();

    String of(String wish) {
        String name = wish.replaceAll("[\\[\\]:*?/\\\\']", " ")
                .replaceAll("\\s+", " ")
                .strip();
        String cut = cut(name.isEmpty() ? "-" : name, LONGEST);
        for (int i = 2; !taken.add(cut.toLowerCase(Locale.ROOT)); i++) {
            String end = " " + i;
            cut = cut(name, LONGEST - end.length()) + end;
        }
        return cut;
    }

    private static String cut(String name, int longest) {
        if (name.length() <= longest) {
            return name;
        }
        int end = Character.isHighSurrogate(name.charAt(longest - 1)) ? longest - 1 : longest;
        return name.substring(0, end).strip();
    }
}
