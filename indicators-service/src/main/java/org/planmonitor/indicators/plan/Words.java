package org.planmonitor.indicators.plan;

import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;

/** The two columns of a bilingual text; the kit's own record stays free of persistence. */
@Embeddable
record Words(String zh, String en) {

    static Words of(Text text) {
        return new Words(text.zh(), text.en());
    }

    static @Nullable Words ofNullable(@Nullable Text text) {
        return text == null ? null : of(text);
    }

    Text text() {
        return new Text(zh, en);
    }
}
