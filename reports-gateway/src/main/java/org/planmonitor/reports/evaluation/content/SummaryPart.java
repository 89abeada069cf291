package org.planmonitor.reports.evaluation.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import org.planmonitor.reports.publication.Block;
import org.planmonitor.reports.publication.Cell;
import org.planmonitor.reports.publication.Chart;
import org.planmonitor.reports.publication.Column;
import org.planmonitor.reports.publication.Inline;
import org.planmonitor.reports.publication.Note;
import org.planmonitor.reports.publication.Paragraph;
import org.planmonitor.reports.publication.Section;
import org.planmonitor.reports.publication.Table;

/** What it comes to: counts by class, binding ones apart, and how much is not known, before anything else is said. */
final class SummaryPart {

    private SummaryPart() {}

    private record Group(String name, Counted counted) {}

    static Section of(Material material) {
        List<JsonNode> indicators = material.indicators();
        List<Group> groups = List.of(
                new Group(material.say("all"), counted(material, indicators, "")),
                new Group(material.say("attribute.BINDING"), counted(material, indicators, "BINDING")),
                new Group(material.say("attribute.EXPECTED"), counted(material, indicators, "EXPECTED")));
        Counted all = groups.getFirst().counted();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.of(material.say(
                "summary.basis", material.asOfInWords(), material.period(), indicators.size(), all.assessed())));
        if (all.assessed() * 2 < all.total()) {
            blocks.add(new Note(
                    Note.Kind.CAUTION,
                    List.of(new Inline.Strong(material.say(
                            "summary.little",
                            all.total() - all.assessed(),
                            all.total(),
                            material.words().percent(all.total() - all.assessed(), all.total()))))));
        }
        blocks.add(chart(material, groups));
        blocks.add(table(material, groups));
        blocks.add(
                all.byReason().isEmpty() ? Paragraph.of(material.say("summary.reasons.none")) : reasons(material, all));
        lastKnown(material, indicators, blocks);
        blocks.add(Paragraph.of(others(material)));
        blocks.add(Paragraph.of(material.say(material.isPublic() ? "summary.public" : "summary.internal")));
        return Section.of("summary", material.say("part.SUMMARY"), blocks, List.of());
    }

    private static Counted counted(Material material, List<JsonNode> indicators, String attribute) {
        return Counted.of(
                indicators.stream()
                        .filter(each -> attribute.isEmpty()
                                || attribute.equals(each.path("attribute").asText()))
                        .map(material::judged)
                        .toList(),
                material.isOfTheEnd());
    }

    private static String label(Material material, VerdictClass verdict) {
        return material.say((material.isOfTheEnd() ? "class.end." : "class.") + verdict);
    }

    private static Chart chart(Material material, List<Group> groups) {
        List<Chart.Series> series = new ArrayList<>();
        for (VerdictClass verdict : VerdictClass.all(material.isOfTheEnd())) {
            series.add(new Chart.Series(
                    label(material, verdict),
                    verdict.colour(),
                    Chart.Style.SOLID,
                    groups.stream()
                            .<@Nullable BigDecimal>map(
                                    each -> BigDecimal.valueOf(each.counted().of(verdict)))
                            .toList()));
        }
        return new Chart(
                "chart-verdicts",
                material.say("summary.chart"),
                material.say("summary.chart.description"),
                Chart.Kind.STACKED,
                groups.stream().map(Group::name).toList(),
                series,
                material.say("unit.items"),
                0);
    }

    private static Table table(Material material, List<Group> groups) {
        List<Column> columns = new ArrayList<>(List.of(Column.words(material.say("column.class"))));
        groups.forEach(each -> columns.add(Column.numbers(each.name(), null, 0)));
        List<Table.Row> rows = new ArrayList<>();
        for (VerdictClass verdict : VerdictClass.all(material.isOfTheEnd())) {
            List<Cell> cells = new ArrayList<>(List.of(Cell.words(label(material, verdict))));
            groups.forEach(each ->
                    cells.add(Cell.number(BigDecimal.valueOf(each.counted().of(verdict)), 0)));
            rows.add(new Table.Row.Cells(cells));
        }
        List<Cell> total = new ArrayList<>(List.of(Cell.words(material.say("total"))));
        groups.forEach(
                each -> total.add(Cell.number(BigDecimal.valueOf(each.counted().total()), 0)));
        rows.add(new Table.Row.Cells(total));
        return new Table(
                "table-verdicts", material.say("summary.table"), columns, rows, material.say("summary.table.note"));
    }

    private static Table reasons(Material material, Counted all) {
        List<Table.Row> rows = new ArrayList<>();
        all.byReason()
                .forEach((reason, count) -> rows.add(Table.Row.of(
                        Cell.words(material.words().code("reason", reason)),
                        Cell.number(BigDecimal.valueOf(count), 0),
                        Cell.words(material.words().code("meaning", reason)))));
        return new Table(
                "table-reasons",
                material.say("summary.reasons"),
                List.of(
                        Column.words(material.say("column.reason")),
                        Column.numbers(material.say("column.count"), null, 0),
                        Column.words(material.say("column.meaning"))),
                rows,
                null);
    }

    private static void lastKnown(Material material, List<JsonNode> indicators, List<Block> blocks) {
        Map<String, Integer> last = new TreeMap<>();
        for (JsonNode each : indicators) {
            JsonNode known = material.judged(each).path("lastKnown");
            if (known.hasNonNull("verdict")) {
                last.merge(known.path("verdict").asText(), 1, Integer::sum);
            }
        }
        if (!last.isEmpty()) {
            List<String> said = new ArrayList<>();
            last.forEach((verdict, count) ->
                    said.add(material.say("summary.last.one", material.words().code("verdict", verdict), count)));
            blocks.add(Paragraph.of(material.say("summary.last", String.join(material.say("comma"), said))));
        }
    }

    private static String others(Material material) {
        List<JsonNode> commitments = material.commitments();
        Counted counted =
                Counted.of(commitments.stream().map(material::judgedCommitment).toList(), material.isOfTheEnd());
        long moved = material.projects().stream()
                .filter(each -> !"LISTED".equals(each.path("stage").asText()))
                .count();
        return material.say(
                "summary.others",
                counted.total(),
                counted.assessed(),
                material.projects().size(),
                moved);
    }
}
