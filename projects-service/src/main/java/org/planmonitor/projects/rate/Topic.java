package org.planmonitor.projects.rate;

import java.util.Arrays;
import java.util.List;

/** What is told together, because it is shared with the same readers. */
enum Topic {
    PROJECTS,
    MONEY;

    List<Rate> rates() {
        return Arrays.stream(Rate.values())
                .filter(rate -> rate.isMoney() == (this == MONEY))
                .toList();
    }
}
