package org.planmonitor.projects.pack;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.planmonitor.projects.plan.KnownPlan;

/** What a feature puts into an exported pack in place of what was once loaded: its part as it stands now. */
public interface PackExport {

    /** Sets the members of the pack that the feature owns, made with {@link PackJson}. */
    void export(KnownPlan plan, ObjectNode pack);
}
