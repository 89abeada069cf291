package org.planmonitor.projects.scorecard.arithmetic;

/** What is held against the area of a zone. */
public enum Measure {
    TAX(true, "1e4 CNY", "万元", "10,000 yuan"),
    OUTPUT(true, "1e4 CNY", "万元", "10,000 yuan"),
    ENERGY(false, "tce", "吨标准煤", "tonnes of standard coal"),
    EMISSIONS(false, "t", "吨", "tonnes");

    private final boolean moreIsBetter;
    private final String unit;
    private final String zh;
    private final String en;

    Measure(boolean moreIsBetter, String unit, String zh, String en) {
        this.moreIsBetter = moreIsBetter;
        this.unit = unit;
        this.zh = zh;
        this.en = en;
    }

    /** A unit with its words. */
    public record Unit(String code, String zh, String en) {}

    /** The area that everything is divided by. */
    public static final Unit MU = new Unit("mu", "亩", "mu");

    public boolean moreIsBetter() {
        return moreIsBetter;
    }

    /** Of the figure of a year. */
    public Unit unit() {
        return new Unit(unit, zh, en);
    }

    /** Of what falls to one mu. */
    public Unit perMu() {
        return new Unit(unit + "/mu", zh + "/亩", en + " per mu");
    }
}
