package org.planmonitor.reports.publication.layout;

import java.util.Arrays;
import java.util.List;

/**
 * Where a line may end: between any two Chinese signs, at spaces and hyphens of other scripts; never before a closing mark nor after an
 * opening one (避头尾). The rules of GB/T 15834 for what a line begins and ends with.
 */
final class Breaks {

    private static final String NEVER_FIRST = "，。、；：？！）》〉」』】〕〗］｝…—～·％‰℃,.;:?!)]}%”’°′″々ー";
    private static final String NEVER_LAST = "（《〈「『【〔〖［｛([{“‘￥$＄£¥№";

    private static final String NUMERALS = "零〇一二三四五六七八九十百千万";

    /** What is read with the numeral before it. */
    private static final String COUNTED = "年月日号个";

    /** Signs in brackets that no line tears apart, with the closing one. */
    private static final int SHORT = 9;

    /** Signs up to which a word is not parted at its hyphens. */
    private static final int LONG = 16;

    /** What the titles of such documents are made of. Chinese has no spaces: only words that are known can be kept whole. */
    private static final List<String> WORDS = List.of(
            "国民经济", "社会", "发展", "改革", "委员会", "人民", "政府", "办公室", "办公厅", "国务院", "常务", "代表", "大会", "关于", "规划", "纲要", "远景",
            "目标", "计划", "重大", "工程", "项目", "专项", "实施", "执行", "进展", "情况", "总结", "中期", "年度", "评估", "自评", "第三方", "报告", "意见",
            "通知");

    /** With which the name of a place ends. */
    private static final String PLACES = "省市县区";

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
     * Where a line may end among signs: before a sign for which it is true. Short words in brackets stay together, a year for example, and
     * so do numerals.
     */
    static boolean[] of(int[] signs) {
        boolean[] before = new boolean[signs.length];
        int whole = 0;
        for (int i = 1; i < signs.length; i++) {
            if (signs[i - 1] == '（') {
                whole = Math.max(whole, closing(signs, i));
            }
            before[i] = i > whole
                    && between(signs[i - 1], signs[i])
                    && !numeral(signs[i - 1], signs[i])
                    && (signs[i - 1] != '-' || word(signs, i) > LONG);
        }
        return before;
    }

    /** Where a line of a title may end: not within its words (GB/T 9704-2012, 7.3.1) nor within a place's name of up to three signs. */
    static boolean[] ofTitle(int[] signs) {
        boolean[] before = of(signs);
        String title = new String(signs, 0, signs.length);
        for (String word : WORDS) {
            for (int at = title.indexOf(word); at >= 0; at = title.indexOf(word, at + 1)) {
                int from = title.codePointCount(0, at);
                Arrays.fill(before, from + 1, from + word.length(), false);
            }
        }
        for (int i = 0; i < signs.length; i++) {
            if (PLACES.indexOf(signs[i]) >= 0) {
                Arrays.fill(before, Math.max(0, i - 1), i + 1, false);
            }
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

    /** Whether two neighbours are of one numeral: 第十四个, 二〇三五年, 2025年. */
    private static boolean numeral(int before, int after) {
        boolean counts = NUMERALS.indexOf(before) >= 0;
        return ((counts || before == '第') && NUMERALS.indexOf(after) >= 0)
                || ((counts || Character.isDigit(before)) && COUNTED.indexOf(after) >= 0)
                || (before == '第' && Character.isDigit(after));
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
