package org.planmonitor.reports.publication.layout;

/**
 * Where a line may end: between any two Chinese signs, at spaces and hyphens of other scripts; never before a closing mark nor after an
 * opening one (避头尾). The rules of GB/T 15834 for what a line begins and ends with.
 */
final class Breaks {

    private static final String NEVER_FIRST = "，。、；：？！）》〉」』】〕〗］｝…—～·％‰℃,.;:?!)]}%”’°′″々ー";
    private static final String NEVER_LAST = "（《〈「『【〔〖［｛([{“‘￥$＄£¥№";

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

    private static boolean wide(int sign) {
        return sign >= 0x2e80;
    }
}
