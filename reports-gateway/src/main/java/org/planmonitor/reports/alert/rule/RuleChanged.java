package org.planmonitor.reports.alert.rule;

/** A plan has another version of a rule; fired in the transaction that keeps it. */
public record RuleChanged(String plan, String code) {}
