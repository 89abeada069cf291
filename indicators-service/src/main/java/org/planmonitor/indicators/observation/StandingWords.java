package org.planmonitor.indicators.observation;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;

/** What stands in a cell, in words: for who is told that it is not what he believed. */
public final class StandingWords {

    private StandingWords() {}

    /** Of the figure that stands, or that none does. */
    public static Text of(@Nullable Vintage standing) {
        if (standing == null) {
            return new Text("目前没有数值", "no figure stands");
        }
        BigDecimal value = standing.value();
        String said = (value == null ? "–" : value.toPlainString()) + " (" + standing.status() + ")";
        String number = standing.wayIn().referenceNumber();
        String zh = number == null ? "" : "，法定统计数据 " + number;
        String en = number == null ? "" : ", official statistics " + number;
        return new Text(
                "现为 " + said + "，第 " + standing.revision() + " 次公布，" + standing.publishedAt() + zh,
                said + " stands, revision " + standing.revision() + " of " + standing.publishedAt() + en);
    }
}
