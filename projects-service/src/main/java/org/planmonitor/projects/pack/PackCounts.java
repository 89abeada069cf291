package org.planmonitor.projects.pack;

import org.planmonitor.projects.packformat.PackProject;
import org.planmonitor.projects.packformat.ProjectsPack;

/** How much a pack brought, whoever may see it. */
record PackCounts(int projects, long works, int portfolios, int chains, int transitMembers, int zones, int events) {

    static PackCounts of(ProjectsPack pack) {
        return new PackCounts(
                pack.projects().size(),
                pack.projects().stream().filter(PackProject::works).count(),
                pack.portfolios().size(),
                pack.chains().size(),
                pack.transit().members().size(),
                pack.zones().zones().size(),
                pack.events().size());
    }
}
