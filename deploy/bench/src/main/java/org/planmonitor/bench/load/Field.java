package org.planmonitor.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import org.planmonitor.bench.report.Looks;

/**
 * Things that are read in turns, a look at each and then again from the first: what shakes the machine for a while shakes
 * all of them.
 */
public final class Field {

    private final Map<String, Reading> readings = new LinkedHashMap<>();
    private final Map<String, Looks> looks = new LinkedHashMap<>();

    /** One thing more; its name is that of its figure. */
    public Field add(String name, Reading reading) {
        readings.put(name, reading);
        looks.put(name, new Looks());
        return this;
    }

    /** Warms each up once, then looks at all of them as often. */
    public void look(Duration warmUp, Duration look, int rounds) throws IOException, InterruptedException {
        for (Reading reading : readings.values()) {
            reading.perSecond(warmUp);
        }
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, Reading> each : readings.entrySet()) {
                Looks seen = looks.get(each.getKey());
                if (seen != null) {
                    seen.add(each.getValue().perSecond(look));
                }
            }
        }
    }

    /** What the looks at one of them have shown. */
    public Looks of(String name) {
        Looks seen = looks.get(name);
        if (seen == null) {
            throw new IllegalArgumentException(name);
        }
        return seen;
    }
}
