package org.planmonitor.kit.text;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;

/**
 * The same words in Chinese and in English; in JSON {@code {"zh": "…", "en": "…"}}. Neither may be missing: a text that exists
 * in one language only is written twice, visibly, by whoever decides that.
 */
public record Text(
        @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL)
        String zh,

        @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL)
        String en) {

    /** Words that are the same in both languages: codes, numbers, names that are not translated. */
    public static Text same(String words) {
        return new Text(words, words);
    }

    /** The words in the given language; English for every language that is not Chinese. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("zh") ? zh : en;
    }
}
