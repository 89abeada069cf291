package org.planmonitor.indicators.definition;

import java.util.List;

import org.planmonitor.indicators.plan.GlossaryTerm;

/** The terms that a plan explains. */
public record Glossary(List<GlossaryTerm> terms) {

    public Glossary {
        terms = List.copyOf(terms);
    }
}
