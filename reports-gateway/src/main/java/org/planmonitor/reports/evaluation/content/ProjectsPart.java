package org.planmonitor.reports.evaluation.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;

import org.planmonitor.reports.publication.Block;
import org.planmonitor.reports.publication.Cell;
import org.planmonitor.reports.publication.Column;
import org.planmonitor.reports.publication.Paragraph;
import org.planmonitor.reports.publication.Section;
import org.planmonitor.reports.publication.Table;

/** Key projects by portfolio: how many have opened, are completed, serve; and every one of them with its stage. */
final class ProjectsPart {

    private static final Set<String> OPENED =
            Set.of("STARTED", "COMPLETED", "IN_PRODUCTION", "AT_CAPACITY", "IN_USE", "FINISHED");
    private static final Set<String> COMPLETED =
            Set.of("COMPLETED", "IN_PRODUCTION", "AT_CAPACITY", "IN_USE", "FINISHED");
    private static final Set<String> SERVING = Set.of("IN_PRODUCTION", "AT_CAPACITY", "IN_USE");

    private ProjectsPart() {}

    static Section of(Material material) {
        List<JsonNode> projects = material.projects();
        Map<String, List<JsonNode>> byPortfolio = new LinkedHashMap<>();
        for (JsonNode each : material.at("/projects/portfolios")) {
            byPortfolio.put(each.path("code").asText(), new ArrayList<>());
        }
        for (JsonNode each : projects) {
            byPortfolio
                    .computeIfAbsent(each.path("portfolio").asText(), code -> new ArrayList<>())
                    .add(each);
        }
        byPortfolio.values().removeIf(List::isEmpty);
        List<Block> blocks = new ArrayList<>();
        long listed = count(projects, each -> "LISTED".equals(stage(each)));
        blocks.add(Paragraph.of(
                material.say("projects.counts", projects.size(), count(projects, each -> in(OPENED, each)), listed)));
        blocks.add(counts(material, byPortfolio));
        blocks.add(MoneyTable.of(material, byPortfolio.keySet()));
        rates(material, blocks);
        blocks.add(all(material, byPortfolio));
        return Section.of("projects", material.say("part.PROJECTS"), blocks, List.of());
    }

    private static Table counts(Material material, Map<String, List<JsonNode>> byPortfolio) {
        List<Table.Row> rows = new ArrayList<>();
        List<JsonNode> all = new ArrayList<>();
        byPortfolio.forEach((code, own) -> {
            rows.add(row(material, portfolio(material, code), own));
            all.addAll(own);
        });
        rows.add(row(material, material.say("total"), all));
        return new Table(
                "table-portfolios",
                material.say("projects.table"),
                List.of(
                        Column.words(material.say("column.portfolio")),
                        Column.numbers(material.say("column.projects"), null, 0),
                        Column.numbers(material.say("column.opened"), null, 0),
                        Column.numbers(material.say("column.completed"), null, 0),
                        Column.numbers(material.say("column.serving"), null, 0),
                        Column.numbers(material.say("column.listed"), null, 0),
                        Column.numbers(material.say("column.late"), null, 0),
                        Column.numbers(material.say("column.rebaselined"), null, 0)),
                rows,
                material.say("projects.table.note"));
    }

    private static Table.Row row(Material material, String name, List<JsonNode> own) {
        return Table.Row.of(
                Cell.words(name),
                number(own.size()),
                number(count(own, each -> in(OPENED, each))),
                number(count(own, each -> in(COMPLETED, each))),
                number(count(own, each -> in(SERVING, each))),
                number(count(own, each -> "LISTED".equals(stage(each)))),
                number(count(
                        own, each -> "RED".equals(each.at("/rating/computed").asText()))),
                number(count(
                        own,
                        each -> !material.at("/projects/rebaselines/"
                                        + each.path("code").asText())
                                .isEmpty())));
    }

    private static void rates(Material material, List<Block> blocks) {
        List<Table.Row> rows = new ArrayList<>();
        for (JsonNode each : material.at("/projects/rates/items")) {
            rows.add(Table.Row.of(
                    Cell.words(material.name(each)),
                    Material.numberCell(each, "/numerator/value"),
                    Material.numberCell(each, "/denominator/value"),
                    Material.numberCell(each, "/percent"),
                    Cell.words(material.words().text(each.path("definition")))));
        }
        if (!rows.isEmpty()) {
            blocks.add(new Table(
                    "table-rates",
                    material.say("projects.rates"),
                    List.of(
                            Column.words(material.say("column.rate")),
                            Column.numbers(material.say("column.numerator"), null, 2),
                            Column.numbers(material.say("column.denominator"), null, 2),
                            Column.numbers(material.say("column.percent"), "%", 2),
                            Column.words(material.say("column.definition"))),
                    rows,
                    material.say("projects.rates.note")));
        }
    }

    private static Table all(Material material, Map<String, List<JsonNode>> byPortfolio) {
        List<Table.Row> rows = new ArrayList<>();
        byPortfolio.forEach((code, own) -> {
            rows.add(new Table.Row.Heading(portfolio(material, code)));
            for (JsonNode each : own) {
                rows.add(Table.Row.of(
                        Cell.words(each.path("id").asText()),
                        Cell.words(material.name(each)),
                        Cell.words(material.words().code("stage", stage(each))),
                        Cell.words(each.path("stageSince").asText("—")),
                        Cell.words(each.hasNonNull("scope") ? material.words().text(each.path("scope")) : ""),
                        Cell.words(material.words()
                                .code("light", each.at("/rating/computed").asText("—")))));
            }
        });
        return new Table(
                "table-projects",
                material.say("projects.all"),
                List.of(
                        Column.words(material.say("column.id")),
                        Column.words(material.say("column.project")),
                        Column.words(material.say("column.stage")),
                        Column.words(material.say("column.since")),
                        Column.words(material.say("column.scope")),
                        Column.words(material.say("column.light"))),
                rows,
                null);
    }

    static String portfolio(Material material, String code) {
        return material
                .list("/projects/portfolios", each -> each.path("code").asText().equals(code))
                .stream()
                .findFirst()
                .map(material::name)
                .orElse(code);
    }

    private static String stage(JsonNode project) {
        return project.path("stage").asText();
    }

    private static boolean in(Set<String> stages, JsonNode project) {
        return stages.contains(stage(project));
    }

    private static long count(List<JsonNode> projects, Predicate<JsonNode> which) {
        return projects.stream().filter(which).count();
    }

    private static Cell number(long count) {
        return Cell.number(BigDecimal.valueOf(count), 0);
    }
}
