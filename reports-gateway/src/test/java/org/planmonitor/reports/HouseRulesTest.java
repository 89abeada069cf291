package org.planmonitor.reports;

import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.HouseRules;

class HouseRulesTest {

    @Test
    void theRulesOfTheHouseHold() {
        HouseRules.check("org.planmonitor.reports", "alert.arithmetic");
    }
}
