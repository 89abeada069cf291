package org.planmonitor.reports.publication;

import java.util.Locale;

/** The language that a publication is written in; a report in both languages is two publications of the same figures. */
public enum Language {
    ZH("zh-CN"),
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The tag of BCP 47, as documents state it. */
    public String tag() {
        return tag;
    }

    /** For the ordering and the case of words; never for numbers, which look alike in both languages. */
    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** One of two words by language. */
    public String choose(String zh, String en) {
        return this == ZH ? zh : en;
    }
}
