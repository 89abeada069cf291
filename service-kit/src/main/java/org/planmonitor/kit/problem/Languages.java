package org.planmonitor.kit.problem;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Which of the two languages a caller reads. English is said when nothing, nothing readable or neither language is asked for:
 * most callers are programs.
 */
public final class Languages {

    private Languages() {}

    /** The language of the answer to a request with this {@code Accept-Language}. */
    public static Locale of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Locale.ENGLISH;
        }
        try {
            return Locale.LanguageRange.parse(acceptLanguage).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> Locale.forLanguageTag(range.getRange()).getLanguage())
                    .filter(language -> language.equals("zh") || language.equals("en"))
                    .findFirst()
                    .map(language -> language.equals("zh") ? Locale.CHINESE : Locale.ENGLISH)
                    .orElse(Locale.ENGLISH);
        } catch (IllegalArgumentException _) {
            return Locale.ENGLISH;
        }
    }
}
