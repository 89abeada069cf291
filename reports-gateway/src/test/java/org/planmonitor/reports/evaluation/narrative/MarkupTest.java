package org.planmonitor.reports.evaluation.narrative;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.planmonitor.kit.text.Text;
import org.planmonitor.reports.publication.Bullets;
import org.planmonitor.reports.publication.Inline;
import org.planmonitor.reports.publication.Paragraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What narrative may say, and what is refused where it stands. */
class MarkupTest {

    @Test
    void paragraphsListsEmphasisLinksAndFiguresBecomeBlocks() {
        var blocks = Markup.blocks("""
                Growth was {{ indicator:gdp-growth@2024 }}, *slower* than **planned**
                on [the bulletin](https://example.org/a).

                - one
                - two of {{count:projects}}
                """, reference -> new Inline.Figure("3.5%", reference, "source"));

        assertThat(((Paragraph) blocks.getFirst()).content())
                .hasToString(List.of(
                                new Inline.Plain("Growth was "),
                                new Inline.Figure("3.5%", "indicator:gdp-growth@2024", "source"),
                                new Inline.Plain(", "),
                                new Inline.Emphasis("slower"),
                                new Inline.Plain(" than "),
                                new Inline.Strong("planned"),
                                new Inline.Plain(" on "),
                                new Inline.Link("the bulletin", java.net.URI.create("https://example.org/a")),
                                new Inline.Plain("."))
                        .toString());
        assertThat(((Bullets) blocks.getLast()).items()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a <b>c</b> | RAW_HTML",
                "<script>alert(1)</script> | RAW_HTML",
                "<!-- x --> | RAW_HTML",
                "# A heading | MARKUP_NOT_ALLOWED",
                "![x](https://example.org/x.png) | MARKUP_NOT_ALLOWED",
                "`code` | MARKUP_NOT_ALLOWED",
                "> quoted | MARKUP_NOT_ALLOWED",
                "**{{count:projects}}** | MARKUP_NOT_ALLOWED",
                "[x](javascript:alert(1)) | LINK_NOT_ALLOWED",
                "[x](data:text/html;base64,AAAA) | LINK_NOT_ALLOWED",
            })
    void whatCouldRunOrCannotBePrintedIsRefused(String text, Refused.Reason reason) {
        assertThatThrownBy(() -> Markup.blocks("Fine.\n\n" + text, Inline.Plain::new))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(reason);
                    assertThat(refused.line()).isEqualTo(3);
                });
    }

    @Test
    void numbersThatSomebodyTypedAreNamedAndYearsAreNot() {
        assertThat(TypedNumbers.in(new Text("2025 年为 3.5%，{{indicator:a@2024}}", "In 2025 it was 3.5%, and 12 more")))
                .containsExactly("3.5%", "12");
    }
}
