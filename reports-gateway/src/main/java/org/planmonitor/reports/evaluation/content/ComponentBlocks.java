package org.planmonitor.reports.evaluation.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

import org.planmonitor.reports.publication.Block;
import org.planmonitor.reports.publication.Cell;
import org.planmonitor.reports.publication.Chart;
import org.planmonitor.reports.publication.Column;
import org.planmonitor.reports.publication.Formula;
import org.planmonitor.reports.publication.Paragraph;
import org.planmonitor.reports.publication.Table;

/** What is said of one component of an indicator: its chart, the working of its verdict with the numbers, and every vintage. */
final class ComponentBlocks {

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

    private final Material material;
    private final JsonNode indicator;
    private final JsonNode component;
    private final JsonNode judged;
    private final String id;
    private final String kind;

    private ComponentBlocks(Material material, JsonNode indicator, JsonNode component, JsonNode judged) {
        this.material = material;
        this.indicator = indicator;
        this.component = component;
        this.judged = judged;
        this.id = indicator.path("code").asText() + "-" + component.path("code").asText();
        this.kind = judged.at("/inputs/appliedKind")
                .asText(judged.at("/inputs/kind").asText(""));
    }

    /** @param judged what is said of the component */
    static List<Block> of(Material material, JsonNode indicator, JsonNode component, JsonNode judged) {
        return new ComponentBlocks(material, indicator, component, judged).all();
    }

    private List<Block> all() {
        List<Block> blocks = new ArrayList<>();
        List<JsonNode> published = material.vintages()
                .current(
                        "INDICATOR",
                        indicator.path("code").asText(),
                        component.path("code").asText());
        blocks.add(Paragraph.of(known(published)));
        String unit = material.words().text(indicator.path("unit"));
        Optional<Chart> chart = SeriesChart.of(material, id, component, judged, published, unit);
        blocks.add(chart.<Block>map(each -> each).orElseGet(() -> Paragraph.of(material.say("chart.none"))));
        blocks.add(working());
        String reading = material.words().code("kind.reading", kind);
        List<String> lines = Formulas.filled(kind, judged);
        lines.forEach(line -> blocks.add(new Formula(line, reading)));
        if (lines.isEmpty()) {
            blocks.add(
                    Paragraph.of(material.say("methods.kind", material.words().code("kind", kind), reading)));
            Formulas.general(kind).ifPresent(formula -> blocks.add(new Formula(formula, reading)));
        }
        vintages().ifPresent(blocks::add);
        return blocks;
    }

    /** Which years have a figure and which have none; and what the last verdict was where there is none now. */
    private String known(List<JsonNode> published) {
        Set<String> periods = new TreeSet<>();
        published.forEach(each -> periods.add(each.path("period").asText()));
        Set<String> missing = new TreeSet<>();
        int last = Integer.parseInt(material.period());
        for (int year = material.plan().at("/period/start").asInt(); year <= last; year++) {
            missing.add(Integer.toString(year));
        }
        missing.removeAll(periods);
        String comma = material.say("comma");
        StringBuilder said = new StringBuilder();
        said.append(
                periods.isEmpty()
                        ? material.say("indicator.known.none", material.name(component))
                        : material.say("indicator.known", material.name(component), String.join(comma, periods)));
        if (!missing.isEmpty() && !periods.isEmpty()) {
            said.append(material.say("indicator.missing", String.join(comma, missing)));
        }
        JsonNode before = judged.path("lastKnown");
        if (before.hasNonNull("verdict")) {
            BigDecimal pace = Material.number(before, "/paceRatio");
            said.append(material.say(
                    "indicator.before",
                    before.path("period").asText(),
                    material.words().code("verdict", before.path("verdict").asText()),
                    pace == null ? "—" : Material.plain(pace)));
        }
        return said.toString();
    }

    private Table working() {
        List<Table.Row> rows = new ArrayList<>();
        rows.add(row(material.say("column.baseline"), Cell.words(Figures.baseline(material, component))));
        rows.add(row(material.say("column.target"), Cell.words(Figures.target(material, component))));
        rows.add(row(
                material.say("column.actual"),
                Cell.words(Figures.actual(material, "INDICATOR", indicator, component, judged))));
        rows.add(row(material.say("working.kind"), Cell.words(material.words().code("kind", kind))));
        for (String figure : WORKING) {
            BigDecimal value = Material.number(judged, "/" + figure);
            if (value != null) {
                rows.add(row(material.say("working." + figure), Cell.words(Material.plain(value))));
            }
        }
        rows.add(row(
                material.say("column.verdict"),
                Cell.words(material.verdictCell(judged).text())));
        return new Table(
                "working-" + id,
                material.say("working.table", material.name(component)),
                List.of(Column.words(material.say("working.figure")), Column.words(material.say("working.value"))),
                rows,
                material.say("working.formula", judged.path("formulaVersion").asText("1")));
    }

    private static Table.Row row(String name, Cell value) {
        return Table.Row.of(Cell.words(name), value);
    }

    /** Empty where none is: the first sentence has said so. */
    private Optional<Table> vintages() {
        Set<String> used = new HashSet<>();
        judged.at("/inputs/vintages").forEach(each -> used.add(key(each)));
        List<Table.Row> rows = new ArrayList<>();
        for (JsonNode each : material.vintages()
                .all(
                        "INDICATOR",
                        indicator.path("code").asText(),
                        component.path("code").asText())) {
            rows.add(vintage(each, used.remove(key(each))));
        }
        // Of another series that counts for this one, and of a baseline that was revised: judged, and published
        // elsewhere.
        for (JsonNode each : judged.at("/inputs/vintages")) {
            if (used.contains(key(each))) {
                rows.add(vintage(each, true));
            }
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Table(
                "vintages-" + id,
                material.say("vintages.table", material.name(component)),
                List.of(
                        Column.words(material.say("column.period")),
                        Column.numbers(material.say("column.value"), null, 4),
                        Column.words(material.say("column.status")),
                        Column.numbers(material.say("column.revision"), null, 0),
                        Column.words(material.say("column.published.on")),
                        Column.words(material.say("column.source")),
                        Column.words(material.say("column.judged"))),
                rows,
                material.say("vintages.note")));
    }

    private Table.Row vintage(JsonNode figure, boolean judgedBy) {
        String status = material.words().code("status", figure.path("status").asText());
        String why = figure.path("deleted").asBoolean()
                ? material.words().code("change", "WITHDRAWN")
                : figure.hasNonNull("revisionClass")
                        ? material.words()
                                .code("change", figure.path("revisionClass").asText())
                        : "";
        return Table.Row.of(
                Cell.words(figure.path("period").asText()),
                Material.numberCell(figure, "/value"),
                Cell.words(why.isEmpty() ? status : material.say("vintages.status", status, why)),
                Material.numberCell(figure, "/revision"),
                Cell.words(material.day(figure.path("publishedAt").asText())),
                Cell.words(figure.at("/source/title").asText("—")),
                Cell.words(material.say(judgedBy ? "yes" : "no")));
    }

    private static String key(JsonNode figure) {
        return figure.path("period").asText() + " " + figure.path("revision").asText();
    }
}
