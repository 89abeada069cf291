package org.planmonitor.reports.webhook;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** A day of trying in seconds; nobody looks for alerts, which would be delivered too. */
public final class Quick implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "planmonitor.webhooks.timeout", "PT2S",
                "planmonitor.webhooks.retry", "PT0.1S",
                "planmonitor.webhooks.max-retry", "PT0.3S",
                "planmonitor.webhooks.patience", "PT6S",
                "planmonitor.webhooks.poll", "PT0.1S",
                "planmonitor.webhooks.most", "5",
                "planmonitor.alerts.poll", "1h");
    }
}
