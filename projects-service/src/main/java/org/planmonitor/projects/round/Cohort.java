package org.planmonitor.projects.round;

import org.planmonitor.kit.text.Text;

/** What a round says of its projects. */
public enum Cohort {
    SIGNED("签约一批", "Signed"),
    STARTED("开工一批", "Started"),
    IN_PRODUCTION("投产一批", "Put into production");

    private final Text label;

    Cohort(String zh, String en) {
        this.label = new Text(zh, en);
    }

    public Text label() {
        return label;
    }
}
