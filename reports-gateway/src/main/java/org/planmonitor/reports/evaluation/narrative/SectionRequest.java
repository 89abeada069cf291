package org.planmonitor.reports.evaluation.narrative;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;
import org.planmonitor.reports.evaluation.content.Part;

/** A section as somebody writes it. */
record SectionRequest(
        @Schema(description = "Heading, in both languages") Text title,

        @Schema(description = "The generated part before which it stands", examples = "SUMMARY")
        Part place,

        @Schema(
                description =
                        "Markdown, in both languages: paragraphs, emphasis, lists, links by https. Figures are references: {{indicator:code@year}}, {{commitment:code@year}}, {{target:code}}, {{count:indicators.ACHIEVED}}, {{count:projects.IN_USE}}")
        Text text,

        @Schema(
                description =
                        "Subjects of those who may revise it beside who may make reports; null leaves them as they are",
                examples = "[\"demo-reporter\"]")
        @Nullable
        List<String> authors) {

    private static final int LONGEST = 100_000;
    private static final int LONGEST_TITLE = 200;

    SectionRequest {
        Refusals.present("/title", title);
        Refusals.present("/place", place);
        Refusals.present("/text", text);
        Refusals.length("/title/zh", title.zh(), LONGEST_TITLE);
        Refusals.length("/title/en", title.en(), LONGEST_TITLE);
        Refusals.length("/text/zh", text.zh(), LONGEST);
        Refusals.length("/text/en", text.en(), LONGEST);
        authors = authors == null ? null : List.copyOf(authors);
    }
}
