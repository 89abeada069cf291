package org.planmonitor.reports.webhook.dispatch;

import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

import org.planmonitor.reports.webhook.Quick;

/** Tried again as quickly, but never given up. */
public final class Patient implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> config = new HashMap<>(new Quick().getConfigOverrides());
        config.put("planmonitor.webhooks.patience", "PT1H");
        return config;
    }
}
