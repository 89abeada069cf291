package org.planmonitor.indicators.assessment.arithmetic;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmonitor.indicators.assessment.arithmetic.Given.a;

/** Indicators of several parts. */
class CompositeTest {

    private static Assessment with(String value) {
        return a(Kind.LEVEL).from(2020, "0").to(2025, "100").saw("2023", value).at("2023");
    }

    private static Assessment unknown() {
        return a(Kind.LEVEL).from(2020, "0").to(2025, "100").at("2023");
    }

    private static Composite of(Assessment... parts) {
        List<Composite.Part> named = new ArrayList<>();
        for (Assessment part : parts) {
            named.add(new Composite.Part("part-" + named.size(), part));
        }
        return Composite.of(named);
    }

    @Test
    void theWorstPartDecides() {
        Composite it = of(with("100"), with("50"), with("61"));
        assertThat(it.verdict()).isEqualTo(Verdict.LAGGING);
        assertThat(it.light()).isEqualTo(Light.YELLOW);
        assertThat(it.share()).isEqualTo("3/3");
        assertThat(it.deciding().component()).isEqualTo("part-1");
    }

    @Test
    void allIsWellOnlyWhenItIsKnownEverywhere() {
        Composite it = of(with("100"), unknown(), with("61"));
        assertThat(it.verdict()).isEqualTo(Verdict.NOT_ASSESSABLE);
        assertThat(it.reason()).isEqualTo(Reason.PARTIAL);
        assertThat(it.light()).isEqualTo(Light.GREY);
        assertThat(it.share()).isEqualTo("2/3");
    }

    @Test
    void badNewsNeedsNoCompany() {
        Composite it = of(unknown(), with("10"));
        assertThat(it.verdict()).isEqualTo(Verdict.LAGGING);
        assertThat(it.light()).isEqualTo(Light.RED);
        assertThat(it.share()).isEqualTo("1/2");
    }

    @Test
    void withoutAnyPartTheFirstReasonIsGiven() {
        Assessment step =
                a(Kind.STEP).from(2020, "0").to(2025, "1").saw("2023", "0").at("2023");
        assertThat(of(step, unknown()).reason()).isEqualTo(Reason.NO_OBSERVATION);
    }

    @Test
    void anOldGreenPartIsNotGreen() {
        Assessment old =
                a(Kind.LEVEL).from(2020, "0").to(2025, "100").saw("2021", "100").at("2023");
        Composite it = of(old, with("100"));
        assertThat(it.verdict()).isEqualTo(Verdict.ACHIEVED);
        assertThat(it.light()).isEqualTo(Light.GREY);
    }

    @Test
    void theLastVerdictsAreJoinedTheSameWay() {
        Assessment lagging =
                a(Kind.LEVEL).from(2020, "0").to(2025, "100").saw("2024", "50").at("2025");
        Assessment ahead =
                a(Kind.LEVEL).from(2020, "0").to(2025, "100").saw("2024", "99").at("2025");
        Composite it = of(ahead, lagging);
        assertThat(it.reason()).isEqualTo(Reason.FINAL_YEAR_MISSING);
        assertThat(it.lastKnown()).extracting(LastKnown::verdict).isEqualTo(Verdict.LAGGING);
        Assessment nothing = a(Kind.LEVEL).from(2020, "0").to(2025, "100").at("2025");
        assertThat(of(ahead, nothing).lastKnown()).isNull();
    }
}
