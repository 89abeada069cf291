package org.planmonitor.reports.projection;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Facts that were kept in a set of read models by one transaction. Fired in it, so that who wants to look at what follows from
 * them can note so and loses nothing; fired again by every replay.
 */
public record FactsKept(Set<Fact> facts) {

    public FactsKept {
        facts = Set.copyOf(facts);
    }

    /**
     * Where something was kept.
     *
     * @param code of the indicator, commitment, project or chain that it is about; null when it is about none or several
     */
    public record Fact(String plan, About about, @Nullable String code) {}

    /** What sort of fact. */
    public enum About {
        PLAN,
        SUBJECT,
        VERDICT,
        PROJECT,
        MILESTONE,
        BLOCKER,
        RATING,
        MONEY,
        REPORTING,
        PROGRESS_REPORT,
        SUPPLY
    }
}
