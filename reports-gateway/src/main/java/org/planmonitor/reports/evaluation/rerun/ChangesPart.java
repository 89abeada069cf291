package org.planmonitor.reports.evaluation.rerun;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.planmonitor.reports.evaluation.content.Words;
import org.planmonitor.reports.publication.Block;
import org.planmonitor.reports.publication.Cell;
import org.planmonitor.reports.publication.Colour;
import org.planmonitor.reports.publication.Column;
import org.planmonitor.reports.publication.Language;
import org.planmonitor.reports.publication.Paragraph;
import org.planmonitor.reports.publication.Section;
import org.planmonitor.reports.publication.Table;

/** The first section of a re-run: what it says otherwise than the report before, and why. */
public final class ChangesPart {

    private ChangesPart() {}

    /** @param before the instant that the earlier report was made from */
    public static Section of(Difference difference, String before, Language language) {
        Words words = Words.of(language);
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.of(words.say(
                "changes.counts",
                before,
                difference.verdicts().size(),
                difference.figures().size())));
        if (!difference.verdicts().isEmpty()) {
            blocks.add(verdicts(difference, words, language));
        }
        if (!difference.figures().isEmpty()) {
            blocks.add(figures(difference, words));
        }
        return Section.of("changes", words.say("changes.title"), blocks, List.of());
    }

    private static Table verdicts(Difference difference, Words words, Language language) {
        List<Table.Row> rows = new ArrayList<>();
        for (Change.Verdict each : difference.verdicts()) {
            rows.add(Table.Row.of(
                    Cell.words(each.name().in(language.locale())),
                    verdict(words, each.before(), each.reasonBefore()),
                    verdict(words, each.after(), each.reasonAfter()),
                    Cell.words(each.reasons().stream()
                            .map(reason -> words.code("change", reason.name()))
                            .collect(Collectors.joining(words.say("comma"))))));
        }
        return new Table(
                "table-changed-verdicts",
                words.say("changes.verdicts"),
                List.of(
                        Column.words(words.say("column.indicator")),
                        Column.verdicts(words.say("column.before")),
                        Column.verdicts(words.say("column.after")),
                        Column.words(words.say("column.reason"))),
                rows,
                null);
    }

    private static Cell verdict(Words words, String verdict, @Nullable String reason) {
        String said = words.code("verdict", verdict);
        return new Cell.Verdict(
                Colour.ofVerdict(verdict),
                reason == null ? said : words.say("verdict.because", said, words.code("reason", reason)));
    }

    private static Table figures(Difference difference, Words words) {
        List<Table.Row> rows = new ArrayList<>();
        for (Change.Figure each : difference.figures()) {
            rows.add(Table.Row.of(
                    Cell.words(
                            each.code().equals(each.component()) ? each.code() : each.code() + "/" + each.component()),
                    Cell.words(each.period()),
                    each.before() == null
                            ? Cell.nothing()
                            : Cell.number(
                                    each.before(), Math.clamp(each.before().scale(), 0, 4)),
                    each.after() == null
                            ? Cell.nothing()
                            : Cell.number(each.after(), Math.clamp(each.after().scale(), 0, 4)),
                    Cell.words(words.code("change", each.reason().name())),
                    Cell.words(each.document() == null ? "—" : each.document())));
        }
        return new Table(
                "table-changed-figures",
                words.say("changes.figures"),
                List.of(
                        Column.words(words.say("column.indicator")),
                        Column.words(words.say("column.period")),
                        Column.numbers(words.say("column.before"), null, 4),
                        Column.numbers(words.say("column.after"), null, 4),
                        Column.words(words.say("column.reason")),
                        Column.words(words.say("column.document"))),
                rows,
                null);
    }
}
