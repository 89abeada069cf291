package org.planmonitor.reports.evaluation.thirdparty;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.text.Text;
import org.planmonitor.reports.evaluation.SmallSnapshot;
import org.planmonitor.reports.publication.Cell;
import org.planmonitor.reports.publication.Inline;
import org.planmonitor.reports.publication.Language;
import org.planmonitor.reports.publication.Section;
import org.planmonitor.reports.publication.Table;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

/** What an edition tells of an evaluation from outside. */
class OutsidePartTest {

    private static final Findings FINDINGS = new Findings(
            new Text("总评", "All in all well done"),
            List.of(
                    rating(Findings.Type.INDICATOR, "growth", Findings.Verdict.LAGGING),
                    rating(Findings.Type.COMMITMENT, "rail", Findings.Verdict.ACHIEVED)),
            List.of(new Findings.Survey(new Text("满意度", "Satisfaction"), "Telephone", 1200, new BigDecimal("83.5"))),
            List.of(
                    new Findings.Advice("measure", new Text("多测", "Measure more")),
                    new Findings.Advice("ask", new Text("多问", "Ask more"))));

    @Test
    void differencesSurveysAndAdviceStandInTheirTables() {
        JsonNode snapshot = SmallSnapshot.read().content();
        ComparisonView comparison =
                Comparison.of(FINDINGS, snapshot, Map.of("measure", new AdviceAnswer(true, "From 2027")));
        Section part = new OutsidePart(snapshot, Language.EN)
                .of(List.of(new OutsidePart.Found("Institute", FINDINGS, comparison)));
        Section institute = part.sections().getFirst();

        assertThat(institute.title()).isEqualTo("Institute");
        assertThat(institute.blocks().stream()
                        .flatMap(block -> block.runs().map(Inline::text))
                        .toList())
                .contains("All in all well done")
                .anyMatch(words -> words.startsWith("2 indicators and commitments were rated from outside; 1 of them"))
                .contains("2 pieces of advice were given, of which 1 were taken.");
        assertThat(rows(institute, "table-outside-1"))
                .containsExactly("Growth | Not assessable (final year missing) | Lagging | By our survey");
        assertThat(rows(institute, "table-surveys-outside-1"))
                .containsExactly("Satisfaction | Telephone | 1200 | 83.5");
        assertThat(rows(institute, "table-advice-outside-1"))
                .containsExactly("Measure more | yes | From 2027", "Ask more | not answered yet | —");
    }

    private static Findings.Rating rating(Findings.Type type, String code, Findings.Verdict verdict) {
        return new Findings.Rating(type, code, verdict, new Text("据调查", "By our survey"));
    }

    private static List<String> rows(Section section, String table) {
        return section.blocks().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .filter(each -> each.id().equals(table))
                .flatMap(each -> each.rows().stream())
                .map(row ->
                        ((Table.Row.Cells) row).cells().stream().map(Cell::text).collect(joining(" | ")))
                .toList();
    }
}
