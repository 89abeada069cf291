package org.planmonitor.reports.evaluation.content;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** In which class each verdict counts, on the way and at the end. */
class CountedTest {

    @ParameterizedTest
    @CsvSource({
        "ACHIEVED, ACHIEVED, ACHIEVED",
        "HELD, AS_EXPECTED, ACHIEVED",
        "AHEAD, FASTER, ACHIEVED",
        "ON_PACE, AS_EXPECTED, BASICALLY",
        "BASICALLY_ON_PACE, AS_EXPECTED, BASICALLY",
        "BASICALLY_ACHIEVED, AS_EXPECTED, BASICALLY",
        "LAGGING, LAGGING, NOT_ACHIEVED",
        "REVERSED, LAGGING, NOT_ACHIEVED",
        "BREACHED, LAGGING, NOT_ACHIEVED",
        "NOT_ACHIEVED, LAGGING, NOT_ACHIEVED",
        "NOT_ASSESSABLE, NOT_ASSESSABLE, NOT_ASSESSABLE",
        "SOMETHING_NEW, NOT_ASSESSABLE, NOT_ASSESSABLE"
    })
    void eachVerdictHasItsClass(String verdict, VerdictClass onTheWay, VerdictClass atTheEnd) {
        assertThat(VerdictClass.of(verdict, false)).isEqualTo(onTheWay);
        assertThat(VerdictClass.of(verdict, true)).isEqualTo(atTheEnd);
        assertThat(VerdictClass.all(false)).contains(onTheWay);
        assertThat(VerdictClass.all(true)).contains(atTheEnd);
    }

    @Test
    void whatCannotBeAssessedIsCountedByItsReasonAndClassesSumUpToTheTotal() throws IOException {
        List<JsonNode> verdicts = new ArrayList<>();
        new ObjectMapper().readTree("""
                        [{"verdict": "ACHIEVED"}, {"verdict": "LAGGING"}, {"verdict": "NOT_ASSESSABLE", "reason": "DIRECTIONAL"},
                         {"verdict": "NOT_ASSESSABLE", "reason": "NO_OBSERVATION"}, {"verdict": "NOT_ASSESSABLE", "reason": "NO_OBSERVATION"}]""").forEach(verdicts::add);

        Counted counted = Counted.of(verdicts, true);

        assertThat(counted.assessed()).isEqualTo(2);
        assertThat(counted.byReason()).containsEntry("NO_OBSERVATION", 2).containsEntry("DIRECTIONAL", 1);
        assertThat(VerdictClass.all(true).stream().mapToInt(counted::of).sum()).isEqualTo(counted.total());
    }
}
