package org.planmonitor.indicators;

import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.HouseRules;

/** The rules of the house, over this service. */
class HouseRulesTest {

    @Test
    void theServiceKeepsTheRulesOfTheHouse() {
        HouseRules.check(
                "org.planmonitor.indicators", "assessment.arithmetic", "deadline.calendar", "submission.lifecycle");
    }
}
