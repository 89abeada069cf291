package org.planmonitor.indicators.plan;

import jakarta.persistence.Embeddable;

/** The three columns of a unit. */
@Embeddable
record UnitWords(String code, String zh, String en) {

    static UnitWords of(Unit unit) {
        return new UnitWords(unit.code(), unit.zh(), unit.en());
    }

    Unit unit() {
        return new Unit(code, zh, en);
    }
}
