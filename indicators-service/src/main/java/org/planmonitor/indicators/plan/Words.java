package org.planmonitor.indicators.plan;

import jakarta.persistence.Embeddable;

import org.planmonitor.kit.text.Text;

/** The two columns of a bilingual text; the kit's own record stays free of persistence. */
@Embeddable
record Words(String zh, String en) {

    static Words of(Text text) {
        return new Words(text.zh(), text.en());
    }

    Text text() {
        return new Text(zh, en);
    }
}
