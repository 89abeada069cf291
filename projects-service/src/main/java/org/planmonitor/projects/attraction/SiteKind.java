package org.planmonitor.projects.attraction;

import org.planmonitor.kit.text.Text;

/** Where something can settle. */
enum SiteKind {
    VACANT_PLANT("闲置厂房", "Vacant plant"),
    PLATFORM("平台载体", "Platform"),
    PLOT("产业用地", "Industrial plot");

    private final Text label;

    SiteKind(String zh, String en) {
        this.label = new Text(zh, en);
    }

    Text label() {
        return label;
    }
}
