package org.planmonitor.projects.mileage.arithmetic;

import org.planmonitor.kit.text.Text;

/** Why something is not counted. A gap is what may be in service, so that the true figure may be higher. */
public enum Reason {
    NOT_IN_SERVICE(false, "尚未投入运营", "Not in service"),
    OPENS_LATER(false, "开通晚于该日", "Opens after the day"),
    CLOSED(false, "已停运", "Closed"),
    COUNTED_BY_PARTS(false, "由其他线路组成,按其组成部分计", "Made of other lines, which count themselves"),
    COUNTED_UNDER_OTHER_NAME(false, "与已计线路为同一工程", "The same work as a line that is counted"),
    STATUS_UNKNOWN(true, "是否运营未知", "Nobody has said whether it is in service"),
    LENGTH_UNKNOWN(true, "已运营,长度未公布", "In service, but no length is published"),
    OPENING_UNKNOWN(true, "开通日期未公布", "No day of opening is published"),
    OPENING_UNCERTAIN(true, "开通日期不够精确,该日或已开通", "By the precision of its date it may have opened"),
    CLOSING_UNCERTAIN(true, "停运日期不够精确,该日或仍运营", "By the precision of its date it may still be open");

    private final boolean gap;
    private final Text words;

    Reason(boolean gap, String zh, String en) {
        this.gap = gap;
        this.words = new Text(zh, en);
    }

    public boolean isGap() {
        return gap;
    }

    public Text words() {
        return words;
    }
}
