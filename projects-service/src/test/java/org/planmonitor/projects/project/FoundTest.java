package org.planmonitor.projects.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A page of a search is the same by whatever way it is found, and the ways fit how frequent the words are. */
class FoundTest {

    private static final int PROJECTS = 100_000;
    private static final int ROWS = 51;
    private static final ProjectFilter.Conditions WORDS =
            new ProjectFilter.Conditions(List.of("w.terms @@ cast(:query as tsquery)"), Map.of());
    private static final Pattern WINDOW = Pattern.compile(":after \\+ (\\d+) and n.ordinal <= :after \\+ (\\d+)");

    private final List<String> asked = new ArrayList<>();

    /** What the database would answer were the words in each name of the {@code every}-th project. */
    private List<Integer> read(Found found, int every) {
        Matcher window = WINDOW.matcher(found.texts());
        boolean narrow = window.find();
        int from = narrow ? Integer.parseInt(window.group(1)) : 0;
        int to = narrow ? Integer.parseInt(window.group(2)) : PROJECTS;
        asked.add(narrow ? from + "-" + to : "index");
        return IntStream.rangeClosed(from + 1, to)
                .filter(ordinal -> ordinal % every == 0)
                .limit(ROWS)
                .boxed()
                .toList();
    }

    private List<Integer> page(int every) {
        return Found.page(WORDS, ROWS, found -> read(found, every));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 58, 59, 68, 90, 150, 400, 1_999, 3_001, 99_999, 200_000})
    void a_page_holds_the_first_of_them_however_frequent_they_are(int every) {
        assertThat(page(every))
                .isEqualTo(IntStream.rangeClosed(1, PROJECTS)
                        .filter(ordinal -> ordinal % every == 0)
                        .limit(ROWS)
                        .boxed()
                        .toList());
        assertThat(asked).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void frequent_words_are_found_near_and_rare_ones_by_the_index() {
        page(10);
        page(68);
        page(5_000);

        assertThat(asked).containsExactly("0-3000", "0-3000", "3000-6000", "0-3000", "index");
    }
}
