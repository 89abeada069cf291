package org.planmonitor.reports.evaluation;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-, bytes 0-99/100",
        "bytes=10-19, bytes 10-19/100",
        "bytes=10-500, bytes 10-99/100",
        "bytes=99-99, bytes 99-99/100",
        "bytes=-10, bytes 90-99/100",
        "bytes=-500, bytes 0-99/100",
        "BYTES=5-, bytes 5-99/100",
    })
    void oneRangeIsAPart(String asked, String part) {
        assertThat(ByteRange.of(asked, 100))
                .hasValueSatisfying(range -> assertThat(range.contentRange(100)).isEqualTo(part));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=100-",
                "bytes=20-10",
                "bytes=-0",
                "bytes=-",
                "bytes=0-1,5-6",
                "lines=1-2",
                "bytes=a-b",
                "bytes=9999999999999999999-",
                ""
            })
    void anythingElseIsTheWhole(String asked) {
        assertThat(ByteRange.of(asked, 100)).isEmpty();
    }
}
