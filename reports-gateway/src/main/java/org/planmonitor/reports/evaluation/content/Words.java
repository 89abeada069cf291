package org.planmonitor.reports.evaluation.content;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import org.planmonitor.reports.publication.Language;

/** The words of reports in one language, by name: they stand in {@code evaluation/words_zh.properties} and {@code …_en.properties}. */
public final class Words {

    private static final Words ZH = new Words(Language.ZH, read("zh"));
    private static final Words EN = new Words(Language.EN, read("en"));
    private static final int HUNDRED = 100;

    private final Language language;
    private final Properties words;

    private Words(Language language, Properties words) {
        this.language = language;
        this.words = words;
    }

    /** The words of a language. */
    public static Words of(Language language) {
        return language == Language.ZH ? ZH : EN;
    }

    Language language() {
        return language;
    }

    /** @throws IllegalStateException when there is no such word: a report with a hole is not made */
    public String say(String name, @Nullable Object... parts) {
        String said = words.getProperty(name);
        if (said == null) {
            throw new IllegalStateException("no word of " + language + " for " + name);
        }
        return said.formatted(parts);
    }

    /** The word for a code that owners may add to; the code itself where there is none. */
    public String code(String kind, String code) {
        return words.getProperty(kind + "." + code, code);
    }

    /**
     * A verdict in words.
     *
     * @param ofTheEnd whether the plan's last year is judged; a target of a later year is still on its way then
     */
    public String verdict(String verdict, boolean ofTheEnd) {
        String said = code("verdict", verdict);
        return ofTheEnd ? words.getProperty("verdict.end." + verdict, said) : said;
    }

    /** A member of an answer that has both languages. */
    public String text(JsonNode text) {
        return text.path(language == Language.ZH ? "zh" : "en").asText("");
    }

    /** A share of a whole in percent with one digit; a dash of nothing. */
    String percent(int part, int whole) {
        return whole == 0
                ? "—"
                : BigDecimal.valueOf((long) part * HUNDRED).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
                        + "%";
    }

    private static Properties read(String language) {
        Properties words = new Properties();
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(
                        Words.class.getResourceAsStream("/evaluation/words_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            words.load(file);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException("the words of reports cannot be read", e);
        }
    }
}
