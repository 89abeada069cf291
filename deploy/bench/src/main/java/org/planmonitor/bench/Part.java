package org.planmonitor.bench;

import java.io.IOException;

/** One question that can be asked by its name. */
interface Part {

    /** Measures and prints; whatever does not run ends it with a failure. */
    void measure(Setting setting) throws IOException, InterruptedException;
}
