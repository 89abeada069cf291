package org.planmonitor.projects.identity;

import java.time.YearMonth;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

class CodesTest {

    private static final YearMonth NOW = YearMonth.of(2026, 11);
    private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** The example of GB 32100 and codes that are printed on public licences. */
    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "91110000802100433B", "9144030071526726XG", "91440300708461136T"})
    void a_credit_code_of_a_licence_checks(String code) {
        assertThat(CreditCode.checks(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y4", "91350100m000100Y43", "91350100I000100Y43", "9135O100M000100Y43", ""})
    void another_shape_is_no_credit_code(String code) {
        assertThat(CreditCode.hasShape(code)).isFalse();
    }

    @Test
    void one_changed_sign_never_checks() {
        String code = "91350100M000100Y43";
        qt().forAll(integers().between(8, 16), integers().between(0, 30)).check((place, sign) -> {
            char changed = SIGNS.charAt(sign);
            String other = code.substring(0, place) + changed + code.substring(place + 1);
            return other.equals(code) || !CreditCode.checks(other);
        });
    }

    @ParameterizedTest
    @CsvSource({"2018-140100-47-03-001234,2018,", "2101-140122-04-01-123456,2021,1", "2012-000000-04-01-123456,2020,12"
    })
    void a_national_code_says_when_it_was_given_in_either_form(String code, int year, Integer month) {
        assertThat(NationalCode.fault(code, NOW)).isEmpty();
        assertThat(NationalCode.parse(code).year()).isEqualTo(year);
        assertThat(NationalCode.parse(code).month()).isEqualTo(month);
    }

    @ParameterizedTest
    @CsvSource({
        "2101-14012-04-01-123456,SHAPE", "2101-140122-04-01-12345X,SHAPE", "21011-140122-04-01-123456,SHAPE",
        "2027-140122-04-01-123456,DATE", "2612-140122-04-01-123456,DATE", "2112-160000-04-01-123456,REGION"
    })
    void what_can_be_known_to_be_wrong_is_told(String code, NationalCode.Fault fault) {
        assertThat(NationalCode.fault(code, NOW)).contains(fault);
    }
}
