package org.planmonitor.reports.publication.layout;

/**
 * Where a line may end: between any two Chinese signs, at spaces and hyphens of other scripts; never before a closing mark nor after an
 * opening one (避头尾). The rules of GB/T 15834 for what a line begins and ends with.
 */
final class Breaks {

    private static final String NEVER_FIRST = "，。、；：？！）》〉」』】〕〗］｝…—～·％‰℃,.;:?!)]}%”’°′″々ー";
    private static final String NEVER_LAST = "（《〈「『【〔〖［｛([{“‘￥$＄£¥№";

    /** Signs in brackets that no line tears apart, with the closing one. */
    private static final int SHORT = 9;

    /** Signs up to which a word is not parted at its hyphens. */
    private static final int LONG = 16;

    private Breaks() {}

    /** Whether a line may end between two neighbours. */
    static boolean between(int before, int after) {
        if (before == ' ') {
            return after != ' ';
        }
        if (NEVER_FIRST.indexOf(after) >= 0 || NEVER_LAST.indexOf(before) >= 0) {
            return false;
        }
        if (wide(before) || wide(after)) {
            return after != ' ';
        }
        return (before == '-' || before == '/' || before == '–') && Character.isLetter(after);
    }

    /**
     * Where a line may end among signs: before a sign for which it is true. Short words in brackets stay together, a year for example.
     */
    static boolean[] of(int[] signs) {
        boolean[] before = new boolean[signs.length];
        int whole = 0;
        for (int i = 1; i < signs.length; i++) {
            if (signs[i - 1] == '（') {
                whole = Math.max(whole, closing(signs, i));
            }
            before[i] = i > whole && between(signs[i - 1], signs[i]) && (signs[i - 1] != '-' || word(signs, i) > LONG);
        }
        return before;
    }

    /** How many signs the word has in which a place lies. */
    private static int word(int[] signs, int at) {
        int from = at;
        int to = at;
        while (from > 0 && signs[from - 1] != ' ') {
            from--;
        }
        while (to < signs.length && signs[to] != ' ') {
            to++;
        }
        return to - from;
    }

    /** Where a bracket closes, 0 if it is too far. */
    private static int closing(int[] signs, int from) {
        for (int i = from; i < Math.min(signs.length, from + SHORT); i++) {
            if (signs[i] == '）') {
                return i;
            }
        }
        return 0;
    }

    private static boolean wide(int sign) {
        return sign >= 0x2e80;
    }
}
