package org.planmonitor.bench.gateway;

import java.io.IOException;

import org.planmonitor.bench.Setting;

/** All questions about the gateway, one after the other. */
public final class Gateway {

    private Gateway() {}

    /** Measures and prints. */
    public static void measure(Setting setting) throws IOException, InterruptedException {
        Replay.measure(setting);
    }
}
