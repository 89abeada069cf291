package org.planmonitor.reports.evaluation.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import org.planmonitor.reports.publication.Block;
import org.planmonitor.reports.publication.Cell;
import org.planmonitor.reports.publication.Column;
import org.planmonitor.reports.publication.Paragraph;
import org.planmonitor.reports.publication.Table;

/** What the accounts of the projects held, by portfolio; what is reported and what is statistical stand apart, as their owner keeps them. */
final class MoneyTable {

    private static final List<String> FIGURES =
            List.of("estimate", "total", "planned", "inPlace", "completedReported", "completedStatistical");

    private MoneyTable() {}

    /** A sentence where nothing is recorded, or nothing disclosed to those for whom the report is. */
    static Block of(Material material, Set<String> portfolios) {
        JsonNode money = material.at("/projects/money");
        if (!money.isObject()) {
            return Paragraph.of(material.say("money.undisclosed"));
        }
        List<Table.Row> rows = new ArrayList<>();
        BigDecimal[] total = new BigDecimal[FIGURES.size() + 1];
        java.util.Arrays.fill(total, BigDecimal.ZERO);
        for (JsonNode group : money.path("groups")) {
            String code = group.path("code").asText("");
            if (portfolios.contains(code)) {
                List<BigDecimal> figures = figures(group);
                for (int i = 0; i < total.length; i++) {
                    total[i] = total[i].add(figures.get(i));
                }
                rows.add(row(ProjectsPart.portfolio(material, code), figures));
            }
        }
        if (rows.isEmpty()) {
            return Paragraph.of(material.say("money.none"));
        }
        rows.add(row(material.say("total"), List.of(total)));
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words(material.say("column.portfolio")));
        columns.add(Column.numbers(material.say("money.projects"), null, 0));
        FIGURES.forEach(each -> columns.add(Column.numbers(material.say("money." + each), null, 2)));
        return new Table("table-money", material.say("money.table"), columns, rows, material.say("money.note"));
    }

    private static List<BigDecimal> figures(JsonNode group) {
        List<BigDecimal> figures = new ArrayList<>();
        figures.add(group.path("projects").decimalValue());
        FIGURES.forEach(each -> figures.add(group.path(each).decimalValue()));
        return figures;
    }

    private static Table.Row row(String name, List<BigDecimal> figures) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.words(name));
        figures.forEach(each -> cells.add(Cell.number(each, Material.digits(each))));
        return new Table.Row.Cells(cells);
    }
}
