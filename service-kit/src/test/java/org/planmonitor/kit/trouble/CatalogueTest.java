package org.planmonitor.kit.trouble;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.planmonitor.kit.problem.KitProblem;

import static org.assertj.core.api.Assertions.assertThat;

/** Keeps the page of failures in step with the catalogue. */
class CatalogueTest {

    private static final Path PAGE = Path.of("docs/problems.md");
    private static final Path RENDERED = Path.of("target/problems.md");

    private static final String HEAD = """
            # Failures that every service can answer with

            Each is an `application/problem+json` document (RFC 9457). Branch on `code` (or `type`), never on words: `title`,
            `detail` and each `message` are said in Chinese or English by `Accept-Language`. `errors[]` says what is wrong in
            the request, each at exactly one of `pointer` (in the body), `parameter` (path or query) or `header`.

            | code | status | type | title | 标题 |
            | --- | --- | --- | --- | --- |
            """;

    @Test
    void the_page_is_the_catalogue() throws IOException {
        String rendered =
                Arrays.stream(KitProblem.values()).map(CatalogueTest::row).collect(Collectors.joining("", HEAD, ""));
        Files.writeString(RENDERED, rendered);

        assertThat(Files.readString(PAGE))
                .as("%s is stale: copy %s over it", PAGE, RENDERED)
                .isEqualTo(rendered);
    }

    private static String row(KitProblem problem) {
        return "| `%s` | %d | <%s> | %s | %s |\n"
                .formatted(
                        problem.code(),
                        problem.status(),
                        problem.uri(),
                        problem.title().en(),
                        problem.title().zh());
    }
}
