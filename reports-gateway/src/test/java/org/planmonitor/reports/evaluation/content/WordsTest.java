package org.planmonitor.reports.evaluation.content;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is said in one language is said in the other, with the same places for values, and everything asked for is there. */
class WordsTest {

    private static final Pattern ASKED = Pattern.compile("say\\(\\s*\"([a-zA-Z._]+)\"[,)]");
    private static final Pattern PLACE = Pattern.compile("%(?:\\d\\$)?s");

    @Test
    void bothLanguagesHaveTheSameWordsWithTheSamePlaces() throws IOException {
        Properties zh = words("zh");
        Properties en = words("en");

        assertThat(zh.stringPropertyNames()).isEqualTo(en.stringPropertyNames()).hasSizeGreaterThan(200);
        for (String name : zh.stringPropertyNames()) {
            assertThat(places(zh.getProperty(name))).as(name).isEqualTo(places(en.getProperty(name)));
        }
    }

    @Test
    void everyWordThatIsAskedForIsThere() throws IOException {
        Properties words = words("zh");
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/org/planmonitor/reports/evaluation"))) {
            List<String> asked = sources.filter(path -> path.toString().endsWith(".java"))
                    .flatMap(WordsTest::asked)
                    .distinct()
                    .toList();
            assertThat(asked).hasSizeGreaterThan(80);
            assertThat(words.stringPropertyNames()).containsAll(asked);
        }
    }

    private static Stream<String> asked(Path source) {
        try {
            return ASKED.matcher(Files.readString(source)).results().map(each -> each.group(1));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> places(String words) {
        return PLACE.matcher(words).results().map(MatchResult::group).sorted().toList();
    }

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        try (var file = new InputStreamReader(
                Objects.requireNonNull(
                        WordsTest.class.getResourceAsStream("/evaluation/words_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            words.load(file);
        }
        return words;
    }
}
