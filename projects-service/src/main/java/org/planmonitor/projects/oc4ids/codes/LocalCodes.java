package org.planmonitor.projects.oc4ids.codes;

import java.util.Map;
import java.util.Set;

/**
 * Codes of our own, only in codelists that are open and only where none of theirs says it. Documented in docs/oc4ids.md.
 */
public final class LocalCodes {

    /** By codelist. */
    public static final Map<String, Set<String>> BY_CODELIST = Map.of(
            "partyRole.csv", Set.of("leadDepartment", "localCommittee", "projectUnit", "leadCompany"),
            "relatedProject.csv", Set.of("partOf", "mergedInto", "mergedFrom", "dividedInto", "dividedFrom"),
            "metricID.csv", Set.of("capacity"),
            "locationGazetteers.csv", Set.of("GB/T 2260"),
            "classificationScheme.csv", Set.of("planmonitor-portfolio", "planmonitor-kind"));

    private LocalCodes() {}
}
