package org.planmonitor.reports.evaluation.content;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import org.planmonitor.reports.publication.Cell;
import org.planmonitor.reports.publication.Column;
import org.planmonitor.reports.publication.Paragraph;
import org.planmonitor.reports.publication.Section;
import org.planmonitor.reports.publication.Table;

/** The industry chains: how much of each is known, and where it breaks. */
final class ChainsPart {

    private ChainsPart() {}

    static Section of(Material material) {
        List<Table.Row> rows = new ArrayList<>();
        int nodes = 0;
        int unknown = 0;
        for (JsonNode chain : material.list("/projects/chains")) {
            JsonNode analysis =
                    material.at("/projects/chainAnalyses/" + chain.path("code").asText());
            nodes += chain.path("nodes").asInt();
            unknown += chain.at("/byCoverage/UNKNOWN").asInt();
            rows.add(Table.Row.of(
                    Cell.words(material.name(chain)),
                    Cell.words(material.name(chain.path("tier"))),
                    Material.numberCell(chain, "/nodes"),
                    Material.numberCell(chain, "/byCoverage/CONFIRMED"),
                    Material.numberCell(chain, "/byCoverage/MISSING"),
                    Material.numberCell(chain, "/byCoverage/UNKNOWN"),
                    Material.numberCell(analysis, "/completeness"),
                    Cell.number(
                            java.math.BigDecimal.valueOf(
                                    analysis.path("singlePoints").size()),
                            0)));
        }
        Table table = new Table(
                "table-chains",
                material.say("chains.table"),
                List.of(
                        Column.words(material.say("column.chain")),
                        Column.words(material.say("column.tier")),
                        Column.numbers(material.say("column.links"), null, 0),
                        Column.numbers(material.say("column.confirmed"), null, 0),
                        Column.numbers(material.say("column.missing"), null, 0),
                        Column.numbers(material.say("column.unknown"), null, 0),
                        Column.numbers(material.say("column.completeness"), null, 3),
                        Column.numbers(material.say("column.single"), null, 0)),
                rows,
                null);
        return Section.of(
                "chains",
                material.say("part.CHAINS"),
                Paragraph.of(material.say("chains.counts", rows.size(), nodes, unknown)),
                table);
    }
}
