package org.planmonitor.bench.load;

import java.io.IOException;
import java.time.Duration;

/** One thing that is read over and over. */
public interface Reading {

    /** How many a second. */
    double perSecond(Duration howLong) throws IOException, InterruptedException;
}
