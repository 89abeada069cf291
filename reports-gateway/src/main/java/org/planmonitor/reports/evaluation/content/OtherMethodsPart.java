package org.planmonitor.reports.evaluation.content;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import org.planmonitor.reports.publication.Block;
import org.planmonitor.reports.publication.Cell;
import org.planmonitor.reports.publication.Column;
import org.planmonitor.reports.publication.Paragraph;
import org.planmonitor.reports.publication.Section;
import org.planmonitor.reports.publication.Table;

/** What other methods say of the same figures, and where they disagree with ours. */
final class OtherMethodsPart {

    private OtherMethodsPart() {}

    static Section of(Material material) {
        List<Table.Row> rows = new ArrayList<>();
        int disagreeing = 0;
        for (JsonNode indicator : material.indicators()) {
            JsonNode judged = material.judged(indicator);
            boolean good = good(material.verdict(judged));
            for (JsonNode method : judged.path("methods")) {
                String said = method.path("class").asText("");
                if (method.path("id").asText().equals("linear")
                        || (said.isEmpty() && !method.hasNonNull("ratio") && !method.hasNonNull("value"))) {
                    continue;
                }
                boolean other = !said.isEmpty() && good != good(said);
                disagreeing += other ? 1 : 0;
                rows.add(Table.Row.of(
                        Cell.words(material.name(indicator)),
                        material.verdictCell(judged),
                        Cell.words(material.words()
                                .code("method", method.path("id").asText())),
                        Material.numberCell(
                                method.hasNonNull("ratio")
                                        ? Material.number(method, "/ratio")
                                        : Material.number(method, "/value")),
                        Cell.words(said.isEmpty() ? "—" : material.words().code("method.class", said)),
                        Cell.words(material.say(other ? "yes" : "no"))));
            }
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.of(
                rows.isEmpty() ? material.say("methods.other.none") : material.say("methods.other.what", disagreeing)));
        if (!rows.isEmpty()) {
            blocks.add(new Table(
                    "table-methods",
                    material.say("methods.other.table"),
                    List.of(
                            Column.words(material.say("column.indicator")),
                            Column.verdicts(material.say("column.verdict")),
                            Column.words(material.say("column.method")),
                            Column.numbers(material.say("column.value"), null, 4),
                            Column.words(material.say("column.class")),
                            Column.words(material.say("column.disagrees"))),
                    rows,
                    null));
        }
        return Section.of("other-methods", material.say("part.OTHER_METHODS"), blocks, List.of());
    }

    /** Whether a class, ours or of another method, says that the target is on its way. */
    private static boolean good(String said) {
        return switch (said) {
            case "ACHIEVED", "AHEAD", "ON_PACE", "BASICALLY_ON_PACE", "BASICALLY_ACHIEVED", "HELD", "ON_TRACK" -> true;
            default -> false;
        };
    }
}
