package org.planmonitor.projects;

import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.HouseRules;

class HouseRulesTest {

    @Test
    void the_service_keeps_the_rules_of_the_house() {
        HouseRules.check(
                "org.planmonitor.projects",
                "lifecycle",
                "calendar.arithmetic",
                "identity",
                "ledger",
                "funding.arithmetic",
                "rate.arithmetic",
                "light",
                "milestone.schedule",
                "blocker.casework",
                "report.progress",
                "rating.arithmetic",
                "chain.analysis",
                "supply.warning",
                "geography",
                "link.coverage",
                "scorecard.arithmetic",
                "drawing",
                "transit.standing",
                "transit.picture",
                "mileage.arithmetic",
                "geometry.shape",
                "oc4ids.codes");
    }
}
