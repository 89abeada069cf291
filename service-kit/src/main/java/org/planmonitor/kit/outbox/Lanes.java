package org.planmonitor.kit.outbox;

/** The lane of an aggregate: always the same one, so that whoever holds the lane holds all of its events. */
final class Lanes {

    /** Fixed: another number would move aggregates between lanes while rows are waiting. */
    static final int COUNT = 16;

    private Lanes() {}

    static short of(String aggregateId) {
        int hash = aggregateId.hashCode();
        return (short) Math.floorMod(hash ^ (hash >>> 16), COUNT);
    }
}
