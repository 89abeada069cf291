package org.planmonitor.bench.suite;

import java.io.IOException;
import java.math.BigDecimal;

/** What is published again and again, by one thread at a time. */
interface Publishing {

    /** Answered, or it throws. */
    void publish(BigDecimal value) throws IOException, InterruptedException;
}
