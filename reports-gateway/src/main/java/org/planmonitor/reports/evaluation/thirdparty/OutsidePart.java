package org.planmonitor.reports.evaluation.thirdparty;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;
import org.planmonitor.reports.evaluation.content.Words;
import org.planmonitor.reports.publication.Block;
import org.planmonitor.reports.publication.Cell;
import org.planmonitor.reports.publication.Colour;
import org.planmonitor.reports.publication.Column;
import org.planmonitor.reports.publication.Language;
import org.planmonitor.reports.publication.Paragraph;
import org.planmonitor.reports.publication.Section;
import org.planmonitor.reports.publication.Table;

/** The part of an edition in which the evaluation from outside stands: what they found, where they differ from us, which advice was taken. */
final class OutsidePart {

    private final JsonNode snapshot;
    private final Language language;
    private final Words words;

    OutsidePart(JsonNode snapshot, Language language) {
        this.snapshot = snapshot;
        this.language = language;
        this.words = Words.of(language);
    }

    /** What one commission came to. */
    record Found(String organisation, Findings findings, ComparisonView comparison) {}

    Section of(List<Found> all) {
        List<Section> each = new ArrayList<>();
        for (Found found : all) {
            String id = "outside-" + (each.size() + 1);
            each.add(Section.of(id, found.organisation(), blocks(id, found), List.of()));
        }
        return Section.of("outside", words.say("outside.title"), List.of(), each);
    }

    private List<Block> blocks(String id, Found found) {
        ComparisonView comparison = found.comparison();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.of(in(found.findings().summary())));
        blocks.add(Paragraph.of(words.say(
                comparison.differences().isEmpty() ? "outside.agrees" : "outside.differs",
                comparison.rated(),
                comparison.differences().size())));
        if (!comparison.differences().isEmpty()) {
            blocks.add(differences("table-" + id, comparison.differences()));
        }
        if (!found.findings().surveys().isEmpty()) {
            blocks.add(surveys("table-surveys-" + id, found.findings().surveys()));
        }
        if (!comparison.advice().isEmpty()) {
            long taken = comparison.advice().stream()
                    .filter(each -> Boolean.TRUE.equals(each.taken()))
                    .count();
            blocks.add(
                    Paragraph.of(words.say("outside.advice", comparison.advice().size(), taken)));
            blocks.add(advice("table-advice-" + id, comparison.advice()));
        }
        return blocks;
    }

    private Table differences(String id, List<ComparisonView.Difference> differences) {
        List<Table.Row> rows = new ArrayList<>();
        for (ComparisonView.Difference each : differences) {
            rows.add(Table.Row.of(
                    Cell.words(name(each)),
                    verdict(each.ours(), each.reason()),
                    verdict(each.theirs().name(), null),
                    Cell.words(in(each.why()))));
        }
        List<Column> columns = List.of(
                Column.words(words.say("outside.subject")),
                Column.verdicts(words.say("outside.ours")),
                Column.verdicts(words.say("outside.theirs")),
                Column.words(words.say("outside.why")));
        return new Table(id, words.say("outside.differences"), columns, rows, null);
    }

    private Table surveys(String id, List<Findings.Survey> surveys) {
        List<Table.Row> rows = surveys.stream()
                .map(each -> Table.Row.of(
                        Cell.words(in(each.title())),
                        Cell.words(each.method()),
                        Cell.number(BigDecimal.valueOf(each.respondents()), 0),
                        each.satisfiedPercent() == null ? Cell.nothing() : Cell.number(each.satisfiedPercent(), 1)))
                .toList();
        List<Column> columns = List.of(
                Column.words(words.say("outside.survey")),
                Column.words(words.say("outside.method")),
                Column.numbers(words.say("outside.respondents"), null, 0),
                Column.numbers(words.say("outside.satisfied"), "%", 1));
        return new Table(id, words.say("outside.surveys"), columns, rows, null);
    }

    private Table advice(String id, List<ComparisonView.Advised> advice) {
        List<Table.Row> rows = advice.stream()
                .map(each -> Table.Row.of(
                        Cell.words(in(each.text())), Cell.words(taken(each.taken())), answer(each.answer())))
                .toList();
        List<Column> columns = List.of(
                Column.words(words.say("outside.advised")),
                Column.words(words.say("outside.taken")),
                Column.words(words.say("outside.answer")));
        return new Table(id, words.say("outside.advices"), columns, rows, null);
    }

    private static Cell answer(@Nullable String answer) {
        return answer == null ? Cell.nothing() : Cell.words(answer);
    }

    private String taken(@Nullable Boolean taken) {
        return words.say(taken == null ? "outside.open" : taken ? "yes" : "no");
    }

    private Cell verdict(String verdict, @Nullable String reason) {
        String said = words.verdict(verdict, ofTheEnd());
        return new Cell.Verdict(
                Colour.ofVerdict(verdict),
                reason == null ? said : words.say("verdict.because", said, words.code("reason", reason)));
    }

    private boolean ofTheEnd() {
        return snapshot.at("/indicators/plan/period/end")
                .asText()
                .equals(snapshot.path("period").asText());
    }

    private String name(ComparisonView.Difference difference) {
        for (JsonNode each : snapshot.path("indicators").path(Comparison.list(difference.type()))) {
            if (each.path("code").asText().equals(difference.code())) {
                return words.text(each.path("name"));
            }
        }
        return difference.code();
    }

    private String in(Text text) {
        return text.in(language.locale());
    }
}
