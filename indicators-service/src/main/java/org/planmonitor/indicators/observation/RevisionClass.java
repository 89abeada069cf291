package org.planmonitor.indicators.observation;

/** Why a published figure was replaced: final verification, a census, a new method, an error put right. */
public enum RevisionClass {
    VERIFICATION,
    CENSUS,
    METHOD,
    ERROR
}
