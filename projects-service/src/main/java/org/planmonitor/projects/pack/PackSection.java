package org.planmonitor.projects.pack;

import org.planmonitor.projects.packformat.ProjectsPack;
import org.planmonitor.projects.plan.KnownPlan;

/**
 * The part of a pack that one feature takes over. Sections run in one transaction, by ascending order, on a pack in which
 * no contradiction was found: they store, and judge nothing again.
 */
public interface PackSection {

    /** When its turn is: what is referred to comes before what refers to it. */
    int order();

    /** Stores the part for the plan, with its audit entries and events. */
    void load(KnownPlan plan, ProjectsPack pack);
}
