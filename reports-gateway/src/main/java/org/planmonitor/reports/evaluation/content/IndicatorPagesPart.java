package org.planmonitor.reports.evaluation.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

import org.planmonitor.reports.publication.Block;
import org.planmonitor.reports.publication.Cell;
import org.planmonitor.reports.publication.Chart;
import org.planmonitor.reports.publication.Column;
import org.planmonitor.reports.publication.Inline;
import org.planmonitor.reports.publication.Note;
import org.planmonitor.reports.publication.Paragraph;
import org.planmonitor.reports.publication.Section;
import org.planmonitor.reports.publication.Table;

/** A page for each indicator: what was planned, the series, the working of the verdict, every vintage, and the projects that feed it. */
final class IndicatorPagesPart {

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
            JsonNode own = Figures.component(judged, component.path("code").asText());
            blocks.addAll(ComponentBlocks.of(material, indicator, component, own));
        }
        blocks.add(feeding.isEmpty() ? Paragraph.of(material.say("indicator.fed.none")) : fed(material, code, feeding));
        Section page = Section.of(
                "indicator-" + code,
                material.say("indicator.title", indicator.path("number").asText(), material.name(indicator)),
                blocks,
                List.of());
        // Without a series a page would be mostly white.
        return blocks.stream().anyMatch(Chart.class::isInstance) ? page.onOwnPage() : page;
    }

    private static Table fed(Material material, String code, List<JsonNode> feeding) {
        List<Table.Row> rows = new ArrayList<>();
        for (JsonNode link : feeding) {
            JsonNode project =
                    material.one("/projects/projects", link.at("/project/code").asText());
            rows.add(Table.Row.of(
                    Cell.words(material.name(link.path("project"))),
                    Cell.words(
                            project.isMissingNode()
                                    ? "—"
                                    : material.words()
                                            .code("stage", project.path("stage").asText())),
                    Cell.words(project.path("stageSince").asText("—")),
                    Material.numberCell(link, "/expected/value"),
                    Material.numberCell(link, "/actual/value")));
        }
        return new Table(
                "feeding-" + code,
                material.say("indicator.fed"),
                List.of(
                        Column.words(material.say("column.project")),
                        Column.words(material.say("column.stage")),
                        Column.words(material.say("column.since")),
                        Column.numbers(material.say("column.expected"), null, 2),
                        Column.numbers(material.say("column.contributed"), null, 2)),
                rows,
                null);
    }
}
