package org.planmonitor.projects.funding;

import org.planmonitor.kit.text.Text;

/** What is bid for. */
enum BidKind {
    CENTRAL_FUNDS("中央预算内投资", "Central budget investment"),
    SPECIAL_BONDS("地方政府专项债券", "Special-purpose government bonds");

    private final Text label;

    BidKind(String zh, String en) {
        this.label = new Text(zh, en);
    }

    Text label() {
        return label;
    }
}
