package org.planmonitor.reports.testing;

import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** Everything that can be short is so short that a test comes behind it, and everything that can be required is. */
public final class Tight implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> config = new HashMap<>();
        config.put("planmonitor.access.purpose-required", "true");
        config.put("planmonitor.access.flush", "PT0.2S");
        config.put("planmonitor.stream.remembered", "20");
        config.put("planmonitor.stream.waiting", "200");
        config.put("planmonitor.stream.heartbeat", "300ms"); // hearts beat while a test waits
        config.put("quarkus.http.idle-timeout", "5s");
        config.put("planmonitor.alerts.poll", "1h"); // nobody looks for alerts, which would be told too
        config.put("planmonitor.entrance.hosts", "localhost,127.0.0.1,Gateway.Example");
        config.put("planmonitor.deprecations.oldies.path", "/indicators/v1/plans/{plan}/oldies");
        config.put("planmonitor.deprecations.oldies.method", "GET");
        config.put("planmonitor.deprecations.oldies.since", "2026-01-01T00:00:00Z");
        config.put("planmonitor.deprecations.oldies.sunset", "2027-01-01T00:00:00Z");
        config.put("planmonitor.deprecations.oldies.successor", "/indicators/v1/plans/{plan}/newies");
        return config;
    }
}
