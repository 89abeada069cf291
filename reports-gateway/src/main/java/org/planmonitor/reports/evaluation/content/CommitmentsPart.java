package org.planmonitor.reports.evaluation.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

import org.planmonitor.reports.publication.Cell;
import org.planmonitor.reports.publication.Column;
import org.planmonitor.reports.publication.Paragraph;
import org.planmonitor.reports.publication.Section;
import org.planmonitor.reports.publication.Table;

/** What the plan's prose promises, chapter by chapter. */
final class CommitmentsPart {

    private CommitmentsPart() {}

    static Section of(Material material) {
        Map<Integer, List<JsonNode>> byChapter = new TreeMap<>();
        List<JsonNode> commitments = material.commitments();
        for (JsonNode each : commitments) {
            byChapter
                    .computeIfAbsent(each.at("/source/chapter").asInt(), chapter -> new ArrayList<>())
                    .add(each);
        }
        Counted counted =
                Counted.of(commitments.stream().map(material::judgedCommitment).toList(), material.isOfTheEnd());
        List<Section> chapters = new ArrayList<>();
        byChapter.forEach((chapter, own) -> chapters.add(chapter(material, chapter, own)));
        return Section.of(
                "commitments",
                material.say("part.COMMITMENTS"),
                List.of(Paragraph.of(material.say(
                        "commitments.counts",
                        counted.total(),
                        commitments.stream()
                                .filter(each -> each.path("headline").asBoolean())
                                .count(),
                        counted.assessed(),
                        counted.total() - counted.assessed()))),
                chapters);
    }

    private static Section chapter(Material material, int chapter, List<JsonNode> own) {
        List<Table.Row> rows = new ArrayList<>();
        for (JsonNode each : own) {
            JsonNode judged = material.judgedCommitment(each);
            for (JsonNode component : each.path("components")) {
                JsonNode of = Figures.component(judged, component.path("code").asText());
                rows.add(Table.Row.of(
                        Cell.words(material.name(each.path("components").size() > 1 ? component : each)),
                        Cell.words(material.words().text(each.path("unit"))),
                        Cell.words(Figures.baseline(material, component)),
                        Cell.words(Figures.target(material, component)),
                        Cell.words(Figures.actual(material, "COMMITMENT", each, component, of)),
                        material.verdictCell(of),
                        Material.numberCell(of, "/paceRatio")));
            }
        }
        Table table = new Table(
                "table-commitments-" + chapter,
                material.say("commitments.table", chapter),
                List.of(
                        Column.words(material.say("column.commitment")),
                        Column.words(material.say("column.unit")),
                        Column.words(material.say("column.baseline")),
                        Column.words(material.say("column.target")),
                        Column.words(material.say("column.actual")),
                        Column.verdicts(material.say("column.verdict")),
                        Column.numbers(material.say("column.pace"), null, 3)),
                rows,
                null);
        return Section.of(
                "commitments-" + chapter,
                material.say("chapter", chapter, title(material, chapter)),
                List.of(table),
                List.of());
    }

    private static String title(Material material, int chapter) {
        for (JsonNode each : material.at("/indicators/structure/chapters")) {
            if (each.path("number").asInt() == chapter) {
                return material.words().text(each.path("title"));
            }
        }
        return "";
    }
}
