package org.planmonitor.reports.reconciliation;

/** Something that both the models and an owner know: a plan, an indicator, a project, a blocker, the events of an aggregate. */
record Item(Kind kind, String code) implements Comparable<Item> {

    /** What it is. */
    enum Kind {
        PLAN,
        INDICATOR,
        COMMITMENT,
        PROJECT,
        BLOCKER,
        CHAIN,
        CALENDAR,
        EVENTS
    }

    @Override
    public int compareTo(Item other) {
        int byKind = kind.compareTo(other.kind);
        return byKind == 0 ? code.compareTo(other.code) : byKind;
    }
}
