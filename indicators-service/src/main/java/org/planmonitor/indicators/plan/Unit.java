package org.planmonitor.indicators.plan;

/** A unit of measure: a plain UCUM-like code, and what is printed. Values stand in the printed unit. */
public record Unit(String code, String zh, String en) {}
