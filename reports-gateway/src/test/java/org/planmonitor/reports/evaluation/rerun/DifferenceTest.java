package org.planmonitor.reports.evaluation.rerun;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Two snapshots beside each other: what changed, and why. */
class DifferenceTest {

    private static final String FIGURE = """
            {"subject": {"type": "INDICATOR", "code": "a"}, "component": "a", "region": "140100", "period": "2025",
             "accumulation": "STOCK", "forecast": false, "value": %s, "revision": %d, "revisionClass": %s, "deleted": %s}""";

    @ParameterizedTest
    @CsvSource({
        "'\"VERIFICATION\"', VERIFICATION",
        "'\"CENSUS\"', CENSUS",
        "'\"METHOD\"', METHOD",
        "'\"ERROR\"', ERROR",
        "null, REVISION"
    })
    void aRevisedFigureSaysWhyAndSoDoesTheVerdictOnIt(String said, Change.Reason reason) throws IOException {
        Difference difference = Difference.of(
                snapshot(FIGURE.formatted("1.5", 1, "null", false), "", "ACHIEVED"),
                snapshot(FIGURE.formatted("1.25", 2, said, false), "", "NOT_ACHIEVED"));

        assertThat(difference.figures()).hasSize(1);
        assertThat(difference.figures().getFirst().reason()).isEqualTo(reason);
        assertThat(difference.figures().getFirst().before()).isEqualByComparingTo("1.5");
        assertThat(difference.figures().getFirst().after()).isEqualByComparingTo("1.25");
        assertThat(difference.verdicts()).hasSize(1);
        assertThat(difference.verdicts().getFirst().reasons()).containsExactly(reason);
    }

    @Test
    void newWithdrawnAndAmendedAreToldApartAndTheSameIsSilent() throws IOException {
        JsonNode one = snapshot(FIGURE.formatted("1.5", 1, "null", false), "", "ACHIEVED");
        assertThat(Difference.of(one, one)).isEqualTo(new Difference(List.of(), List.of()));
        assertThat(Difference.of(snapshot("", "", "NOT_ASSESSABLE"), one)
                        .figures()
                        .getFirst()
                        .reason())
                .isEqualTo(Change.Reason.NEW_FIGURE);
        assertThat(Difference.of(one, snapshot("", "", "ACHIEVED"))
                        .figures()
                        .getFirst()
                        .reason())
                .isEqualTo(Change.Reason.WITHDRAWN);
        Difference amended = Difference.of(
                one,
                snapshot(
                        FIGURE.formatted("1.5", 1, "null", false),
                        "{\"id\": \"x\", \"subject\": {\"type\": \"INDICATOR\", \"code\": \"a\"}}",
                        "NOT_ACHIEVED"));
        assertThat(amended.figures()).isEmpty();
        assertThat(amended.verdicts().getFirst().reasons()).containsExactly(Change.Reason.AMENDMENT);
    }

    private static JsonNode snapshot(String figures, String amendments, String verdict) throws IOException {
        return new ObjectMapper().readTree("""
                {"indicators": {"observations": [%s], "amendments": [%s], "breaks": [],
                  "indicatorsAssessments": {"a": {"name": {"zh": "甲", "en": "A"}, "verdict": "%s", "reason": null}},
                  "commitmentsAssessments": {}}}""".formatted(figures, amendments, verdict));
    }
}
