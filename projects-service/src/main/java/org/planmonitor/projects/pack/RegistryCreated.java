package org.planmonitor.projects.pack;

import java.util.List;

import org.planmonitor.projects.packformat.ProjectsPack;
import org.planmonitor.projects.packformat.ProjectsPack.Named;

/** The data of {@code registry.created}: a plan's projects are here, and these are the words in which they will be told of. */
record RegistryCreated(String plan, boolean simulated, List<Named> portfolios, List<Named> stages, PackCounts counts) {

    static final String AGGREGATE = "registry";

    static RegistryCreated of(ProjectsPack pack, PackCounts counts) {
        return new RegistryCreated(
                pack.plan(),
                pack.simulated(),
                pack.portfolios(),
                pack.lifeCycles().stages(),
                counts);
    }
}
