package org.planmonitor.reports.evaluation.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

import org.planmonitor.reports.publication.Block;
import org.planmonitor.reports.publication.Cell;
import org.planmonitor.reports.publication.Column;
import org.planmonitor.reports.publication.Inline;
import org.planmonitor.reports.publication.Note;
import org.planmonitor.reports.publication.Paragraph;
import org.planmonitor.reports.publication.Section;
import org.planmonitor.reports.publication.Table;

/** A page for each indicator: what was planned, the series, the working of the verdict, every vintage, and the projects that feed it. */
final class IndicatorPagesPart {

    private static final List<String> WORKING = List.of(
            "elapsed",
            "progress",
            "paceRatio",
            "expected",
            "gap",
            "neededPerYear",
            "neededAverage",
            "achievedAverage",
            "cumulative",
            "projection",
            "difference",
            "distance");

    private IndicatorPagesPart() {}

    static Section of(Material material) {
        Map<String, List<JsonNode>> feeding = feeding(material);
        List<Section> pages = new ArrayList<>();
        for (JsonNode indicator : material.indicators()) {
            pages.add(page(
                    material,
                    indicator,
                    feeding.getOrDefault(indicator.path("code").asText(), List.of())));
        }
        return Section.of("indicators", material.say("part.INDICATOR_PAGES"), List.of(), pages);
    }

    private static Map<String, List<JsonNode>> feeding(Material material) {
        Map<String, List<JsonNode>> feeding = new TreeMap<>();
        for (JsonNode link : material.list(
                "/projects/links",
                each -> "INDICATOR".equals(each.at("/subject/type").asText())
                        && "LIVE".equals(each.path("state").asText()))) {
            feeding.computeIfAbsent(link.at("/subject/code").asText(), code -> new ArrayList<>())
                    .add(link);
        }
        return feeding;
    }

    private static Section page(Material material, JsonNode indicator, List<JsonNode> feeding) {
        String code = indicator.path("code").asText();
        JsonNode judged = material.judged(indicator);
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.of(material.say(
                "indicator.what",
                material.words().code("attribute", indicator.path("attribute").asText()),
                material.words().code("direction", indicator.path("direction").asText()),
                material.words().text(indicator.path("unit")))));
        String reason = judged.path("reason").asText("");
        if (!reason.isEmpty()) {
            blocks.add(new Note(
                    Note.Kind.CAUTION,
                    List.of(new Inline.Plain(
                            material.say("indicator.because", material.words().code("meaning", reason))))));
        }
        for (JsonNode component : indicator.path("components")) {
            component(material, indicator, component, judged, blocks);
        }
        blocks.add(feeding.isEmpty() ? Paragraph.of(material.say("indicator.fed.none")) : fed(material, code, feeding));
        return Section.of(
                        "indicator-" + code,
                        material.say("indicator.title", indicator.path("number").asText(), material.name(indicator)),
                        blocks,
                        List.of())
                .onOwnPage();
    }

    private static void component(
            Material material, JsonNode indicator, JsonNode component, JsonNode judged, List<Block> blocks) {
        JsonNode own = Figures.component(judged, component.path("code").asText());
        String id =
                indicator.path("code").asText() + "-" + component.path("code").asText();
        SeriesChart.of(material, id, component, own).ifPresent(blocks::add);
        List<Table.Row> rows = new ArrayList<>();
        rows.add(row(material.say("column.baseline"), Cell.words(Figures.baseline(material, component))));
        rows.add(row(material.say("column.target"), Cell.words(Figures.target(material, component))));
        rows.add(row(material.say("column.actual"), Cell.words(Figures.actual(material, indicator, component, own))));
        String kind =
                own.at("/inputs/appliedKind").asText(own.at("/inputs/kind").asText(""));
        rows.add(row(material.say("working.kind"), Cell.words(material.words().code("kind", kind))));
        for (String figure : WORKING) {
            BigDecimal value = Material.number(own, "/" + figure);
            if (value != null) {
                rows.add(row(material.say("working." + figure), Cell.words(Material.plain(value))));
            }
        }
        rows.add(row(
                material.say("column.verdict"),
                Cell.words(material.verdictCell(own).text())));
        blocks.add(new Table(
                "working-" + id,
                material.say("working.table", material.name(component)),
                List.of(Column.words(material.say("working.figure")), Column.words(material.say("working.value"))),
                rows,
                material.say("working.formula", judged.path("formulaVersion").asText("1"))));
        blocks.add(vintages(material, id, component, own));
    }

    private static Table.Row row(String name, Cell value) {
        return Table.Row.of(Cell.words(name), value);
    }

    private static Table vintages(Material material, String id, JsonNode component, JsonNode own) {
        List<Table.Row> rows = new ArrayList<>();
        for (JsonNode each : own.at("/inputs/vintages")) {
            rows.add(Table.Row.of(
                    Cell.words(each.path("period").asText()),
                    Material.numberCell(each, "/value"),
                    Cell.words(
                            material.words().code("status", each.path("status").asText())),
                    Material.numberCell(each, "/revision"),
                    Cell.words(each.path("publishedAt").asText())));
        }
        return new Table(
                "vintages-" + id,
                material.say("vintages.table", material.name(component)),
                List.of(
                        Column.words(material.say("column.period")),
                        Column.numbers(material.say("column.value"), null, 4),
                        Column.words(material.say("column.status")),
                        Column.numbers(material.say("column.revision"), null, 0),
                        Column.words(material.say("column.published"))),
                rows,
                rows.isEmpty() ? material.say("vintages.none") : null);
    }

    private static Table fed(Material material, String code, List<JsonNode> feeding) {
        Map<String, JsonNode> projects = new TreeMap<>();
        material.list("/projects/projects")
                .forEach(each -> projects.put(each.path("code").asText(), each));
        List<Table.Row> rows = new ArrayList<>();
        for (JsonNode link : feeding) {
            JsonNode project = projects.get(link.at("/project/code").asText());
            rows.add(Table.Row.of(
                    Cell.words(material.name(link.path("project"))),
                    Cell.words(
                            project == null
                                    ? "—"
                                    : material.words()
                                            .code("stage", project.path("stage").asText())),
                    Cell.words(
                            project == null ? "—" : project.path("stageSince").asText("—")),
                    Material.numberCell(link, "/expected/value")));
        }
        return new Table(
                "feeding-" + code,
                material.say("indicator.fed"),
                List.of(
                        Column.words(material.say("column.project")),
                        Column.words(material.say("column.stage")),
                        Column.words(material.say("column.since")),
                        Column.numbers(material.say("column.expected"), null, 2)),
                rows,
                null);
    }
}
