package org.planmonitor.projects.supply.warning;

import org.planmonitor.kit.text.Text;

/** Why somebody is warned. */
public enum Kind {
    MISSING_LINK("缺失环节", "A link is missing that a leader firm looks for"),
    SINGLE_SUPPLIER("单一供应企业", "A link has one enterprise"),
    LOW_STOCK("库存低于安全天数", "Stock lasts fewer days than the firm needs"),
    SINGLE_SOURCE("单一来源", "A firm buys something from one source"),
    ORDERS_FALLING("订单下滑", "Orders fell by a fifth or more within a quarter");

    private final Text label;

    Kind(String zh, String en) {
        this.label = new Text(zh, en);
    }

    public Text label() {
        return label;
    }
}
