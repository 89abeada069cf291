package org.planmonitor.indicators.publication;

import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * When the definitions of each plan changed last, as far as this replica has heard. Whoever asks for the settled instant
 * hears it in the same statement, so a memory of definitions that is older than an answer's instant is found out without
 * a further query.
 */
@ApplicationScoped
public class DefinitionNews {

    private final ConcurrentMap<Long, Instant> changes = new ConcurrentHashMap<>();

    /** Tells of a change that was read in the statement that gave an answer its instant. */
    public void heard(long planId, Instant changedAt) {
        changes.merge(planId, changedAt, (known, heard) -> heard.isAfter(known) ? heard : known);
    }

    /** The latest change heard of; long ago where none was. */
    public Instant lastChange(long planId) {
        return changes.getOrDefault(planId, Instant.MIN);
    }
}
