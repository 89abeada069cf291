package org.planmonitor.indicators.definition;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.planmonitor.indicators.testing.Packs;
import org.planmonitor.kit.json.JsonCustomizer;
import org.planmonitor.kit.problem.ProblemError;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Whether a pack agrees with itself, one way to disagree at a time. */
class ContradictionsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-01T00:00:00Z"), ZoneOffset.UTC);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static {
        new JsonCustomizer().customize(MAPPER);
    }

    @Test
    void soundPacksHaveNone() {
        assertThat(find(Packs.port())).isEmpty();
        assertThat(find(Packs.taiyuan())).isEmpty();
    }

    @ParameterizedTest(name = "{0} = {2}: {4} at {3}")
    @CsvSource(delimiter = '|', textBlock = """
        /plan                            | timeZone | "Mars/Base"   | /plan/timeZone                             | TIME_ZONE_UNKNOWN
        /plan/period                     | end      | "2025"        | /plan/period/end                           | PERIOD_REVERSED
        /plan                            | code     | "sim-port"    | /plan/code                                 | SIMULATED_CODE
        /plan                            | printedOn| "2026-08-01"  | /plan/printedOn                            | DATE_IN_FUTURE
        /plan                            | region   | "110000"      | /plan/region                               | REGION_UNKNOWN
        /regions/1                       | parent   | "110000"      | /regions/1/parent                          | REGION_UNKNOWN
        /regions/1                       | validTo  | "2019-01-01"  | /regions/1/validTo                         | DATES_REVERSED
        /indicators/1                    | number   | 1             | /indicators/1/number                       | DUPLICATE
        /indicators/1                    | code     | "container-throughput" | /indicators/1/code                | DUPLICATE
        /indicators/0                    | composite| true          | /indicators/0/composite                    | COMPOSITE_MISMATCH
        /indicators/0                    | attribute| "BINDING"     | /indicators/0/components/0/assessment/attribute | DISAGREES
        /indicators/0/source             | section  | 9             | /indicators/0/source/section               | HEADING_UNKNOWN
        /indicators/0/source             | table    | "other"       | /indicators/0/source/table                 | TABLE_UNKNOWN
        /indicators/0/components/0/target| kind     | "LEVEL"       | /indicators/0/components/0/target/kind     | DISAGREES
        /indicators/0/components/0/target| delta    | null          | /indicators/0/components/0/target/delta    | FIGURE_MISSING
        /indicators/2/components/0/target| value    | null          | /indicators/2/components/0/target/value    | FIGURE_MISSING
        /indicators/2/components/0/target| year     | 2031          | /indicators/2/components/0/target/year     | YEAR_OUTSIDE_PLAN
        /indicators/0/components/0/baseline | year  | 2030          | /indicators/0/components/0/target/year     | TARGET_BEFORE_BASELINE
        /indicators/0/components/0/baseline | value | null          | /indicators/0/components/0/baseline/value  | DISAGREES
        /commitments/0                   | chapter  | 9             | /commitments/0/section                     | HEADING_UNKNOWN
        /commitments/0                   | box      | "9-9"         | /commitments/0/box                         | BOX_UNKNOWN
        /commitments/0                   | restates | "new-berths"  | /commitments/0/restates                    | COMMITMENT_UNKNOWN
        /commitments/0/target            | max      | 3             | /commitments/0/target/max                  | RANGE_REVERSED
        /observations/0                  | component| "other"       | /observations/0/component                  | COMPONENT_UNKNOWN
        /observations/0/subject          | code     | "other"       | /observations/0/subject                    | SUBJECT_UNKNOWN
        /observations/0/source           | published| null          | /observations/0/source                     | SOURCE_UNDATED
        /observations/0/source           | published| "2026-07-01"  | /observations/0/source                     | DATE_IN_FUTURE
        """)
    void aContradictionIsAddressed(String parent, String field, String value, String pointer, String code)
            throws JsonProcessingException {
        ObjectNode pack = Packs.port();

        ((ObjectNode) pack.at(parent)).set(field, MAPPER.readTree(value));

        assertThat(find(pack))
                .extracting(ProblemError::pointer, ProblemError::code)
                .contains(tuple(pointer, code));
    }

    @Test
    void aCellThatStandsTwiceIsNamedAtItsSecondPlace() {
        ObjectNode pack = Packs.port();
        ArrayNode figures = (ArrayNode) pack.get("observations");
        figures.add(figures.get(0).deepCopy());

        assertThat(find(pack))
                .extracting(ProblemError::pointer, ProblemError::code)
                .containsExactly(tuple("/observations/2", "DUPLICATE"));
    }

    private static List<ProblemError> find(ObjectNode pack) {
        try {
            return new Contradictions(CLOCK).of(MAPPER.treeToValue(pack, IndicatorsPack.class));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
