package org.planmonitor.kit.text;

/**
 * Which text PostgreSQL keeps: everything that is Unicode, but for the character U+0000. Half a surrogate pair is no
 * character. Whatever comes from outside is asked before it becomes a parameter of a statement, which would fail.
 */
public final class StorableText {

    private static final int NUL = 0;

    private StorableText() {}

    public static boolean is(String text) {
        // A pair comes as one code point, so that a surrogate here is a lone one.
        return text.codePoints().noneMatch(each -> each == NUL || isSurrogate(each));
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
